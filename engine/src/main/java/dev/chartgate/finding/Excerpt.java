package dev.chartgate.finding;

/**
 * A line of a source to show below a finding, with anything secret already masked.
 *
 * @param line the characters of the line
 * @param caret where the caret stands: the number of code points before it
 * @param length how many code points the caret underlines; at least 1
 */
public record Excerpt(String line, int caret, int length) {}
