package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;

/** The colours of a text report, as SGR parameters of ECMA-48. */
enum Ink {
  ERROR("1;31"),
  WARNING("1;33"),
  INFO("1;34"),
  PASSED("1;32"),
  UNKNOWN("1;35"),
  PLACE("1"),
  CARET("1;36"),
  LABEL("36"),
  DIM("2");

  private final String parameters;

  Ink(String parameters) {
    this.parameters = parameters;
  }

  /** A text in this colour. */
  String paint(String text) {
    return "\u001b[" + parameters + "m" + text + "\u001b[0m";
  }

  /** The colour of a finding's level. */
  static Ink of(Finding finding) {
    return switch (finding.outcome()) {
      case PASSED -> PASSED;
      case WAIVED, BASELINED -> DIM;
      case UNKNOWN -> UNKNOWN;
      case ERRORED -> ERROR;
      case FAILED ->
          switch (finding.severity()) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
          };
    };
  }

  /** The word that stands for a finding's weight: its severity if it failed, else its outcome. */
  static String level(Finding finding) {
    return finding.outcome() == Outcome.FAILED
        ? finding.severity().label()
        : finding.outcome().label();
  }
}
