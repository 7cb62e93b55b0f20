package dev.chartgate.source;

import java.util.List;

/**
 * All that was read from a YAML text. A document that does not parse becomes a problem and the
 * others are read all the same.
 *
 * @param source the text
 * @param documents the documents that are not empty, in order
 * @param problems what could not be read, in order
 */
public record YamlStream(SourceText source, List<YamlDocument> documents, List<Problem> problems) {

  /** Copies the lists. */
  public YamlStream {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
