package dev.chartgate.rule;

import java.util.Optional;

/** Where a rule comes from. */
public sealed interface Reference {

  /**
   * A section of a document.
   *
   * @param document the document's file name
   * @param section the section's heading
   * @param line the 1-based line, if one is meant
   */
  record Document(String document, String section, Optional<Integer> line) implements Reference {}

  /**
   * A file of a chart.
   *
   * @param path the file, relative to the chart
   * @param line the 1-based line, if one is meant
   */
  record Chart(String path, Optional<Integer> line) implements Reference {}

  /**
   * A page.
   *
   * @param title what it is called
   * @param url where it is
   */
  record Page(String title, String url) implements Reference {}
}
