package dev.chartgate.helm.render;

/**
 * A document as Helm cuts it out of what a template wrote.
 *
 * @param text the text, without its separator
 * @param offset where it begins in the output of its template, 0-based, in UTF-16 units
 */
public record Document(String text, int offset) {}
