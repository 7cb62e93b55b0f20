package dev.chartgate.helm.chart;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;

/** What is said of a file of a chart that is too large. */
public final class FileSize {
  private FileSize() {}

  /** The problem of a file of such a name. */
  public static Problem problem(ChartBounds bounds, String name) {
    return new Problem(
        "the file has more than the %,d bytes that are read of one (Helm reads no more in an archive); shorten it or name it in .helmignore"
            .formatted(bounds.maxFileBytes()),
        Mark.start(new SourceText(name, "")));
  }
}
