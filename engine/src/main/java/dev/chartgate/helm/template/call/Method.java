package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.value.GoType;

/**
 * A method that templates can call on values of a type. The receiver is the first argument of its
 * calls; its signature does not count it.
 *
 * @param receiver the type that has it; as in Go, a type is told by its name
 * @param name the name in Go
 * @param signature its parameters
 * @param flow how the origins of receiver and arguments reach its result
 * @param function its body
 */
public record Method(
    GoType receiver, String name, Signature signature, Flow flow, Function function) {}
