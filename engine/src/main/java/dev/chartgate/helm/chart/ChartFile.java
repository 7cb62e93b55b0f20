package dev.chartgate.helm.chart;

import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.source.SourceText;

/** A file of a chart, kept as it was read. */
public final class ChartFile {
  private final String path;
  private final String displayName;
  private final byte[] content;

  /**
   * A file.
   *
   * @param path its path in the chart, with {@code /}
   * @param displayName the name that messages show
   * @param content its bytes; not copied
   */
  ChartFile(String path, String displayName, byte[] content) {
    this.path = path;
    this.displayName = displayName;
    this.content = content;
  }

  /** The path in the chart, with {@code /}. */
  public String path() {
    return path;
  }

  /** The name that messages show. */
  public String displayName() {
    return displayName;
  }

  /** The number of bytes. */
  public int size() {
    return content.length;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return content.clone();
  }

  /** The text, decoded anew with each call; bytes that are not UTF-8 are in it as in Go. */
  public SourceText text() {
    return new SourceText(displayName, GoString.of(content));
  }

  @Override
  public String toString() {
    return displayName;
  }
}
