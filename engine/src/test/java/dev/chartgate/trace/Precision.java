package dev.chartgate.trace;

/** Counts how what was claimed compares with what changed. Not for several threads. */
final class Precision {
  private long changed;
  private long claimed;
  private long exact;
  private long exactChanged;
  private long gone;
  private long claimedGone;
  private long woken;
  private long claimedWoken;
  private int keys;

  /** Counts a key: how many leaves changed, and how many of them were claimed. */
  void add(long changedLeaves, long claimedOfThem, long exactClaims, long exactOfThemChanged) {
    keys++;
    changed += changedLeaves;
    claimed += claimedOfThem;
    exact += exactClaims;
    exactChanged += exactOfThemChanged;
  }

  /** Counts leaves of objects that are gone as a whole, and how many of them were claimed. */
  void addGone(long leaves, long claimedOfThem) {
    gone += leaves;
    claimedGone += claimedOfThem;
  }

  /** Counts templates that wrote nothing before, and of how many of them the key was known. */
  void addWoken(long templates, long knownOfThem) {
    woken += templates;
    claimedWoken += knownOfThem;
  }

  /** The part of the leaves of objects that are gone as a whole that was claimed. */
  double recallOfGone() {
    return gone == 0 ? 1 : (double) claimedGone / gone;
  }

  /** The part of the templates that began to write of which the key was known. */
  double recallOfWoken() {
    return woken == 0 ? 1 : (double) claimedWoken / woken;
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

  /** What became of whole objects, in a row of its own. */
  String wholeObjects(String chart) {
    return "| %s, whole objects | %d leaves gone, %.2f %% claimed | %d templates woken, %.2f %% known |"
        .formatted(chart, gone, 100 * recallOfGone(), woken, 100 * recallOfWoken());
  }

  /** A row of the table that the README quotes. */
  String row(String chart) {
    return "| %s | %d | %d | %.2f %% | %.2f %% |"
        .formatted(chart, keys, changed, 100 * recall(), 100 * precision());
  }
}
