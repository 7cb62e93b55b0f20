package dev.chartgate.rule.cel;

/**
 * Something wrong with the text of an expression.
 *
 * @param message what is wrong, and what to do
 * @param line the line within the expression, 1-based
 * @param column the column within that line, 1-based, in Unicode code points
 */
public record CelIssue(String message, int line, int column) {}
