package dev.chartgate.finding;

import java.util.Optional;

/**
 * Something a reader should know that is neither a finding nor an input left out, such as a chart
 * version that no pack covers.
 *
 * @param code the engine's code, for example {@code CG007}
 * @param message what it is
 * @param place where it is, if it has a place
 */
public record Notice(String code, String message, Optional<Place> place) {}
