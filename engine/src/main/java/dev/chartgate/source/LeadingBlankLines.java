package dev.chartgate.source;

import java.util.regex.Pattern;

/**
 * Blank lines at the begin of a block scalar. YAML 1.2.2, 8.1.1.1, forbids them to be longer than
 * the indentation of the text below; go-yaml takes them where no text follows, as where a template
 * wrote nothing into {@code key: |}.
 */
final class LeadingBlankLines {
  private static final Pattern HEADER =
      Pattern.compile("(^|[ \\t:-])[|>][-+0-9]{0,2}[ \\t]*(#.*)?\\r?");

  private LeadingBlankLines() {}

  /** The text, where such lines are empty; line breaks and all other lines stay where they are. */
  static String emptied(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean leading = false;
    for (int start = 0; start < text.length(); ) {
      int lineBreak = text.indexOf('\n', start);
      int end = lineBreak < 0 ? text.length() : lineBreak;
      String line = text.substring(start, end);
      if (!leading || !line.isBlank()) {
        out.append(line);
        leading = HEADER.matcher(lastPart(line)).find();
      }
      if (lineBreak >= 0) {
        out.append('\n');
      }
      start = end + 1;
    }
    return out.toString();
  }

  /** Enough of the end of a line to hold the header of a block scalar. */
  private static String lastPart(String line) {
    int from = Math.max(line.lastIndexOf('|'), line.lastIndexOf('>')) - 1;
    return line.substring(Math.max(from, 0));
  }
}
