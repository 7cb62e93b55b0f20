package dev.chartgate.rule;

import dev.chartgate.source.Shape;
import java.util.List;

/** The keys of {@code pack.yaml}. */
final class PackShapes {
  static final Shape PACK =
      new Shape(
          "a pack", List.of("id", "version", "title"), List.of("document", "charts", "sensitive"));
  static final Shape CHART =
      new Shape(
          "a chart of a pack",
          List.of("name"),
          List.of("version", "marks", "recognizedBy", "defaults"));
  static final Shape MARKS =
      new Shape(
          "the marks of a chart", List.of(), List.of("home", "sources", "dependencies", "values"));
  static final Shape DEFAULTS =
      new Shape("the defaults of a chart", List.of("version", "appVersion", "values"), List.of());

  private PackShapes() {}
}
