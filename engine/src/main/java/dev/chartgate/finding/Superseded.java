package dev.chartgate.finding;

/**
 * A finding that is not reported, since a finding of another rule says the same better.
 *
 * @param finding what was found
 * @param by what says it better, and is reported
 */
public record Superseded(Finding finding, Finding by) {}
