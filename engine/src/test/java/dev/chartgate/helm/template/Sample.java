package dev.chartgate.helm.template;

import dev.chartgate.helm.template.value.Value;

/**
 * An argument of a call.
 *
 * @param expression how a template writes it
 * @param value what it is
 */
public record Sample(String expression, Value value) {}
