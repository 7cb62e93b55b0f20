package dev.chartgate.helm.chart;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Counts what a chart costs to load. */
final class LoadBudget {
  private static final long RATIO_COUNTS_FROM = 1L << 20;

  private final ChartBounds bounds;
  private long files;
  private long bytes;

  LoadBudget(ChartBounds bounds) {
    this.bounds = bounds;
  }

  /** Takes one file; the name is that of the chart or archive. */
  void takeFile(String name) throws ChartException {
    files++;
    if (files > bounds.maxFiles()) {
      throw refusal("the chart has more than the %,d files that are read", bounds.maxFiles(), name);
    }
  }

  /** Takes some bytes of a file. */
  void takeBytes(long count, String name) throws ChartException {
    bytes += count;
    if (bytes > bounds.maxBytes()) {
      throw refusal(
          "the chart has more than the %,d bytes that are read, unpacked", bounds.maxBytes(), name);
    }
  }

  /** Checks how large a file is; one byte more than is allowed is enough to tell. */
  void checkFile(byte[] content, String name) throws ChartException {
    if (content.length > bounds.maxFileBytes()) {
      throw new ChartException(List.of(FileSize.problem(bounds, name)));
    }
  }

  /** Reads a file of an archive, as far as it is needed to tell that it is too large. */
  byte[] read(InputStream in, String name) throws ChartException, IOException {
    byte[] content = in.readNBytes(bounds.maxFileBytes() + 1);
    checkFile(content, name);
    return content;
  }

  /** Checks what an archive of a size has unpacked to so far. */
  void checkRatio(long packed, long unpacked, String name) throws ChartException {
    if (unpacked > RATIO_COUNTS_FROM && unpacked / Math.max(1, packed) >= bounds.maxRatio()) {
      throw refusal(
          "the archive unpacks to more than %,d times its own size", bounds.maxRatio(), name);
    }
  }

  void checkDepth(int depth, String name) throws ChartException {
    if (depth > bounds.maxDepth()) {
      throw refusal(
          "charts are nested deeper than the %,d levels that are read", bounds.maxDepth(), name);
    }
  }

  private static ChartException refusal(String message, long bound, String name) {
    return new ChartException(
        List.of(new Problem(message.formatted(bound), Mark.start(new SourceText(name, "")))));
  }
}
