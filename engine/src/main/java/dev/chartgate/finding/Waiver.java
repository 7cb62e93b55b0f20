package dev.chartgate.finding;

import dev.chartgate.source.Mark;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreed exception.
 *
 * @param reason why it was agreed
 * @param owner who answers for it, if it says so
 * @param until the last day on which it counts, in UTC
 * @param carried whether it is carried by what it is for, a values file or an object, as against a
 *     file of waivers
 * @param mark where it is written
 */
public record Waiver(
    String reason, Optional<String> owner, LocalDate until, boolean carried, Mark mark) {}
