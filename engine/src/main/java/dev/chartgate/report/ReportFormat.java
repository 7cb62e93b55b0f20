package dev.chartgate.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that a report can be written in. */
public enum ReportFormat {
  /** For people: places, source lines, remedies and a summary. */
  TEXT {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new TextReporter(style);
    }
  },
  /** For programs: one document with a published schema. */
  JSON {
    @Override
    public Reporter reporter(ReportStyle style) {
      return new JsonReporter();
    }
  };

  /** A reporter of this format. */
  public abstract Reporter reporter(ReportStyle style);

  /** The name that {@code -o} takes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name that {@code -o} takes. */
  public static Optional<ReportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** The names that {@code -o} takes. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ReportFormat::label).toList();
  }
}
