package dev.chartgate.source;

import java.util.List;

/**
 * One document of a YAML text that is not empty.
 *
 * @param root its content
 * @param firstLine the 1-based line at which it begins, comments and {@code ---} included
 * @param duplicates the keys that a mapping of it has twice, in order
 */
public record YamlDocument(Node root, int firstLine, List<DuplicateKey> duplicates) {

  /** Copies the duplicates. */
  public YamlDocument {
    duplicates = List.copyOf(duplicates);
  }
}
