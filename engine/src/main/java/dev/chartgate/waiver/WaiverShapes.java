package dev.chartgate.waiver;

import dev.chartgate.source.Shape;
import java.util.List;

/** The keys of files of waivers. */
final class WaiverShapes {
  static final Shape FILE = new Shape("a file of waivers", List.of("waivers"), List.of());
  static final Shape WAIVER =
      new Shape(
          "a waiver",
          List.of("rule", "reason", "until"),
          List.of("release", "namespace", "key", "object", "path", "owner"));

  private WaiverShapes() {}
}
