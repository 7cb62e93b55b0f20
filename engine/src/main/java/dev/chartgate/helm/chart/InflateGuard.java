package dev.chartgate.helm.chart;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what an archive unpacks to, headers and skipped entries too, and stops it at a bound. */
final class InflateGuard extends FilterInputStream {
  private final LoadBudget budget;
  private final String name;
  private final long packed;
  private long unpacked;

  /**
   * A guard.
   *
   * @param in what is being unpacked
   * @param budget what it is counted in
   * @param name the name of the archive
   * @param packed how many bytes the archive has
   */
  InflateGuard(InputStream in, LoadBudget budget, String name, long packed) {
    super(in);
    this.budget = budget;
    this.name = name;
    this.packed = packed;
  }

  /** Carries a passed bound through the code of others. */
  static final class PassedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient ChartException refusal;

    PassedException(ChartException refusal) {
      super(refusal.getMessage(), refusal);
      this.refusal = refusal;
    }

    ChartException refusal() {
      return refusal;
    }
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long count = super.skip(Math.min(wanted, 1 << 16));
    count(count);
    return count;
  }

  private void count(long bytes) throws IOException {
    unpacked += bytes;
    try {
      budget.takeBytes(bytes, name);
      budget.checkRatio(packed, unpacked, name);
    } catch (ChartException e) {
      throw new PassedException(e);
    }
  }
}
