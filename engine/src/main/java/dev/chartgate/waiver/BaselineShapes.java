package dev.chartgate.waiver;

import dev.chartgate.source.Shape;
import java.util.List;

/** The keys of baselines. */
final class BaselineShapes {
  static final Shape FILE = new Shape("a baseline", List.of("schema", "findings"), List.of());
  static final Shape FINDING =
      new Shape(
          "a finding of a baseline",
          List.of("fingerprint", "rule", "release"),
          List.of("file", "object", "namespace", "field", "key", "count"));

  private BaselineShapes() {}
}
