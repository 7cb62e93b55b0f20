package dev.chartgate.finding;

import java.util.Locale;

/** How sure it is that the primary place decides what was found. */
public enum Confidence {
  /** The place holds the very value that was judged, or data flows from it to that value. */
  EXACT,
  /**
   * The place took part: a condition, a default, a helper; or the closest parent of what is
   * missing.
   */
  VIA,
  /** It could not be told. */
  UNKNOWN;

  /** The name in reports, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
