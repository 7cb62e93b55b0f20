package dev.chartgate.trace;

/** Counts how what was claimed compares with what changed. Not for several threads. */
final class Precision {
  private long changed;
  private long claimed;
  private long exact;
  private long exactChanged;
  private int keys;

  /** Counts a key: how many leaves changed, and how many of them were claimed. */
  void add(long changedLeaves, long claimedOfThem, long exactClaims, long exactOfThemChanged) {
    keys++;
    changed += changedLeaves;
    claimed += claimedOfThem;
    exact += exactClaims;
    exactChanged += exactOfThemChanged;
  }

  int keys() {
    return keys;
  }

  /** The part of the changed leaves that was claimed, exact or via; 1 if nothing changed. */
  double recall() {
    return changed == 0 ? 1 : (double) claimed / changed;
  }

  /** The part of the exact claims that changed; 1 if nothing was claimed to be exact. */
  double precision() {
    return exact == 0 ? 1 : (double) exactChanged / exact;
  }

  /** A row of the table that the README quotes. */
  String row(String chart) {
    return "| %s | %d | %d | %.2f %% | %.2f %% |"
        .formatted(chart, keys, changed, 100 * recall(), 100 * precision());
  }
}
