package dev.chartgate.report;

import java.io.IOException;
import java.io.Writer;

/** A writer on a full disk. */
final class FailingWriter extends Writer {
  @Override
  public void write(char[] text, int from, int length) throws IOException {
    throw new IOException("no space left");
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
