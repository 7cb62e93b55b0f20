package dev.chartgate.rule.cel;

/**
 * A variable of a rule: read as {@code variables.<name>}.
 *
 * @param name its name
 * @param expression what gives its value
 */
public record NamedExpression(String name, CompiledExpression expression) {}
