package dev.chartgate.report;

import dev.chartgate.finding.Place;
import dev.chartgate.text.TerminalText;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the lines of a text report, coloured or not, with everything that it is given made safe.
 */
final class TextPage {
  private final Writer out;
  private final boolean color;

  TextPage(Writer out, boolean color) {
    this.out = out;
    this.color = color;
  }

  /** {@code file:line:column}, or the argument. */
  static String name(Place place) {
    return place.argument().orElseGet(() -> place.mark().toString());
  }

  /** Ends a line. */
  void end() throws IOException {
    out.write('\n');
  }

  /** A text on the line that has begun. */
  TextPage put(String text) throws IOException {
    out.write(TerminalText.escape(text));
    return this;
  }

  /** A coloured text on the line that has begun. */
  TextPage put(Ink ink, String text) throws IOException {
    String safe = TerminalText.escape(text);
    out.write(color ? ink.paint(safe) : safe);
    return this;
  }

  /** A labelled text on lines of its own; the lines after the first stand below its first word. */
  void labelled(String label, String text) throws IOException {
    String indent = " ".repeat(label.length() + 4);
    boolean first = true;
    for (String line : text.strip().split("\n", -1)) {
      if (first) {
        put("  ").put(Ink.LABEL, label + ":").put(" ").put(line);
      } else if (!line.isBlank()) {
        put(indent).put(line);
      }
      end();
      first = false;
    }
  }

  /** The source line of a place and the mark below it, if the place has an excerpt. */
  void excerpt(Place place) throws IOException {
    if (place.excerpt().isEmpty()) {
      return;
    }
    Snippet snippet = Snippet.of(place.excerpt().get());
    String number = place.file().isPresent() ? String.valueOf(place.mark().line()) : "";
    String gutter = " ".repeat(Math.max(1, 6 - number.length())) + number + " | ";
    put(Ink.DIM, gutter).put(snippet.line()).end();
    put(Ink.DIM, " ".repeat(gutter.length() - 2) + "| ")
        .put(" ".repeat(snippet.before()))
        .put(Ink.CARET, snippet.mark())
        .end();
  }
}
