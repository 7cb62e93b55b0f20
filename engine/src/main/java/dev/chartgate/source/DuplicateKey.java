package dev.chartgate.source;

/**
 * A key that a mapping has twice.
 *
 * @param path the path of the key from the root of its document
 * @param first where it was written before
 * @param last where it was written again; this one's value counts, as Helm reads it
 */
public record DuplicateKey(NodePath path, Mark first, Mark last) {}
