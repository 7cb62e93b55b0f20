package dev.chartgate.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of one document of a stream. A line that begins with {@code ---} begins a document
 * wherever it stands, even inside a quoted or block scalar (YAML 1.2.2, 9.1.2), so cutting there
 * needs no parser.
 *
 * @param firstLine the 1-based line of the whole text at which it begins
 * @param text its characters
 */
record DocumentSlice(int firstLine, String text) {

  static List<DocumentSlice> split(SourceText source) {
    String text = source.text();
    List<DocumentSlice> slices = new ArrayList<>();
    int start = 0;
    int firstLine = 1;
    for (int at = text.indexOf("\n---"); at >= 0; at = text.indexOf("\n---", at + 1)) {
      if (!endsMarker(text, at + 4) || onlyDirectives(text, start, at + 1)) {
        continue;
      }
      slices.add(new DocumentSlice(firstLine, text.substring(start, at + 1)));
      start = at + 1;
      firstLine = source.lineAt(start);
    }
    slices.add(new DocumentSlice(firstLine, text.substring(start)));
    return slices;
  }

  /** The same with such blank lines emptied as only go-yaml takes; no other place moves. */
  DocumentSlice withoutLeadingBlanks() {
    return new DocumentSlice(firstLine, LeadingBlankLines.emptied(text));
  }

  private static boolean endsMarker(String text, int after) {
    return after >= text.length() || " \t\r\n".indexOf(text.charAt(after)) >= 0;
  }

  /** Whether a stretch holds a {@code %} directive, and beside it only comments and blank lines. */
  private static boolean onlyDirectives(String text, int start, int end) {
    boolean directive = false;
    for (String line : text.substring(start, end).split("\n", -1)) {
      if (line.startsWith("%")) {
        directive = true;
      } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        return false;
      }
    }
    return directive;
  }
}
