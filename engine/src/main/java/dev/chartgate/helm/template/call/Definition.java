package dev.chartgate.helm.template.call;

/**
 * A function that templates can call by name.
 *
 * @param name the name
 * @param signature its parameters
 * @param flow how origins reach its result
 * @param function its body
 */
public record Definition(String name, Signature signature, Flow flow, Function function) {}
