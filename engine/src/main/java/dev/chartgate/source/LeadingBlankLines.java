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

  /** No header of a block scalar came right before. */
  private static final int NONE = -1;

  private LeadingBlankLines() {}

  /** The text, where such lines are empty; line breaks and all other lines stay where they are. */
  static String emptied(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int header = NONE;
    int kept = 0;
    for (int start = 0; start < text.length(); ) {
      int lineBreak = text.indexOf('\n', start);
      int end = lineBreak < 0 ? text.length() : lineBreak;
      String line = text.substring(start, end);
      if (header == NONE || !line.isBlank()) {
        if (header != NONE && indentation(line) <= header) {
          emptyLast(out, start - kept);
        }
        kept = end + 1;
        header = HEADER.matcher(lastPart(line)).find() ? indentation(line) : NONE;
      }
      out.append(line);
      if (lineBreak >= 0) {
        out.append('\n');
      }
      start = end + 1;
    }
    if (header != NONE) {
      emptyLast(out, Math.max(0, text.length() - kept));
    }
    return out.toString();
  }

  /** Leaves of the last characters only the line breaks. */
  private static void emptyLast(StringBuilder out, int characters) {
    int from = out.length() - characters;
    String blank = out.substring(from);
    out.setLength(from);
    blank.chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
  }

  private static int indentation(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }

  /** Enough of the end of a line to hold the header of a block scalar. */
  private static String lastPart(String line) {
    int from = Math.max(line.lastIndexOf('|'), line.lastIndexOf('>')) - 1;
    return line.substring(Math.max(from, 0));
  }
}
