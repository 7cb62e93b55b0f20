package dev.chartgate.release;

/**
 * A template that wrote nothing.
 *
 * @param file its file
 * @param source what kept it silent
 */
public record SilentTemplate(String file, FieldSource source) {}
