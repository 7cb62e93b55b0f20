package dev.chartgate.rule;

import dev.chartgate.source.Node;
import java.util.Optional;

/**
 * What a profile or a policy may set in a rule; expressions read it as {@code params.name}.
 *
 * @param defaultValue the value where nobody sets it
 * @param description what it is for
 */
public record Parameter(Node defaultValue, Optional<String> description) {}
