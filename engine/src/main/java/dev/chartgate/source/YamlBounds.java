package dev.chartgate.source;

/**
 * What a YAML text may cost to read.
 *
 * @param maxCharacters the longest text, in UTF-16 units, inclusive
 * @param maxDocuments the most documents in one text, inclusive
 * @param maxDepth the deepest nesting of mappings and lists, inclusive
 * @param maxNodes the most nodes of one text, each alias counted as all that it stands for,
 *     inclusive
 */
public record YamlBounds(int maxCharacters, int maxDocuments, int maxDepth, int maxNodes) {
  /**
   * Wide enough for the largest values and manifests of public charts (some ten thousand objects in
   * one file), narrow enough that a hostile file costs seconds, not the process.
   */
  public static final YamlBounds DEFAULT = new YamlBounds(64 << 20, 20_000, 200, 5_000_000);
}
