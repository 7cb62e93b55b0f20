package dev.chartgate.finding;

import java.util.Locale;

/** How much a finding weighs; the order is from the heaviest to the lightest. */
public enum Severity {
  /** Broken or insecure. */
  ERROR,
  /** Works, but against the advice of the document or of Kubernetes. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** The name in files and reports: {@code error}, {@code warning} or {@code info}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this weighs as much as another or more. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
