package dev.chartgate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Settings as YAML, each with where it comes from in a comment behind it. */
final class SettingsPage {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/.][-A-Za-z0-9_./=…]*");

  /** Words that YAML, in one of its versions, reads as something else than a text. */
  private static final Pattern NO_TEXT = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

  /** Longer lines do not move the comments of all others. */
  private static final int WIDEST = 60;

  private final List<Line> lines = new ArrayList<>();

  private record Line(String setting, String origin) {}

  /** Adds a line. */
  void add(String indent, String key, String value, String origin) {
    lines.add(new Line(indent + key + ":" + (value.isEmpty() ? "" : " " + value), origin));
  }

  /** The text of the page. */
  String text() {
    int width =
        lines.stream()
            .mapToInt(line -> line.setting.length())
            .filter(length -> length <= WIDEST)
            .max()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.setting);
      if (!line.origin.isEmpty()) {
        text.append(" ".repeat(Math.max(0, width - line.setting.length())))
            .append("  # ")
            .append(line.origin);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** A text as YAML, in quotes where it needs some. */
  static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !NO_TEXT.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Texts as a YAML list on one line. */
  static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(SettingsPage::scalar).toList()) + "]";
  }
}
