package dev.chartgate.rule;

/**
 * A named expression that later ones of the same rule read as {@code variables.name}.
 *
 * @param name its name
 * @param expression its value
 */
public record Variable(String name, Expression expression) {}
