package dev.chartgate.report;

/** A number with its noun. */
final class Counted {
  private Counted() {}

  /** For example {@code 1 file} and {@code 0 files}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
