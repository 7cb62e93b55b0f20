package dev.chartgate.cli.config;

import dev.chartgate.source.Mark;

/**
 * Something that a file says.
 *
 * @param value what it says
 * @param mark where
 */
public record Written<T>(T value, Mark mark) {}
