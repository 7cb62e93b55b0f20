package dev.chartgate.source;

import java.util.Arrays;

/**
 * Walks a written scalar and its value side by side. {@code places[i]} becomes the offset in the
 * source at which character {@code i} of the value stands.
 */
final class ScalarScan {
  private final String source;
  private final int end;
  private final String content;
  private final int[] places;
  private int at;
  private int done;

  /**
   * Prepares a walk.
   *
   * @param source the whole source
   * @param start where the scalar begins, its tag and anchor included
   * @param end where it ends
   * @param content the value
   */
  ScalarScan(String source, int start, int end, String content) {
    this.source = source;
    this.end = end;
    this.content = content;
    this.places = new int[content.length() + 1];
    this.at = start;
    skipProperties();
    char style = at < end ? source.charAt(at) : ' ';
    switch (style) {
      case '|', '>' -> block();
      case '\'', '"' -> {
        at++;
        flow(style);
      }
      default -> flow(' ');
    }
    Arrays.fill(places, done, places.length, rest(style));
  }

  /** The place of what the scalar does not write: behind its last line of text, or its end. */
  private int rest(char style) {
    boolean block = style == '|' || style == '>';
    return block && done > 0 ? Math.min(places[done - 1] + 1, end) : Math.min(at, end);
  }

  int sourceOffset(int offset) {
    return places[Math.clamp(offset, 0, content.length())];
  }

  /** Tag and anchor stand before the scalar, with white space between. */
  private void skipProperties() {
    while (at < end && (source.charAt(at) == '!' || source.charAt(at) == '&')) {
      while (at < end && !Character.isWhitespace(source.charAt(at))) {
        at++;
      }
      while (at < end && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
    }
  }

  private void put(int place) {
    if (done < places.length) {
      places[done++] = place;
    }
  }

  private void flow(char quote) {
    while (at < end && done < content.length()) {
      char c = source.charAt(at);
      if (isBlank(c) || isBreak(c)) {
        whiteSpace();
      } else if (quote == '"' && c == '\\') {
        escape();
      } else if (quote == '\'' && c == '\'') {
        put(at);
        at += 2;
      } else {
        put(at++);
      }
    }
  }

  /**
   * Blanks within a line stand for themselves; a run with one line break for a space, with more for
   * one break less.
   */
  private void whiteSpace() {
    int start = at;
    int breaks = 0;
    while (at < end && (isBlank(source.charAt(at)) || isBreak(source.charAt(at)))) {
      breaks += source.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    if (breaks == 0) {
      for (int i = start; i < at; i++) {
        put(i);
      }
    } else {
      for (int i = 0; i < Math.max(1, breaks - 1); i++) {
        put(start);
      }
    }
  }

  private void escape() {
    int start = at;
    char kind = at + 1 < end ? source.charAt(at + 1) : '\\';
    if (isBreak(kind)) {
      at++;
      while (at < end && (isBlank(source.charAt(at)) || isBreak(source.charAt(at)))) {
        at++;
      }
      return;
    }
    int digits =
        switch (kind) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    int units = Character.charCount(content.codePointAt(done));
    for (int i = 0; i < units; i++) {
      put(start);
    }
    at = Math.min(end, start + 2 + digits);
  }

  private void block() {
    at = lineEnd(at) + 1;
    int indent = indent();
    boolean first = true;
    while (at < end && done < content.length()) {
      int lineEnd = lineEnd(at);
      int text = Math.min(at + indent, contentEnd(at, lineEnd));
      int length = contentEnd(at, lineEnd) - text;
      if (length > 0) {
        breaksUpTo(text, !first && !isBlank(source.charAt(text)));
        first = false;
        for (int i = 0; i < length; i++) {
          put(text + i);
        }
      }
      at = lineEnd + 1;
    }
  }

  /** The line breaks of the value before the next line of text, one for each line of the source. */
  private void breaksUpTo(int text, boolean mayBeFolded) {
    int place = done == 0 ? text : places[done - 1] + 1;
    while (done < content.length()
        && (content.charAt(done) == '\n' || (content.charAt(done) == ' ' && mayBeFolded))) {
      boolean fold = content.charAt(done) == ' ';
      put(place);
      if (fold) {
        return;
      }
      int next = source.indexOf('\n', place);
      place = next >= 0 && next + 1 < text ? next + 1 : place;
    }
  }

  /** How many characters of each line are not part of the value. */
  private int indent() {
    int line = at;
    while (line < end) {
      int lineEnd = lineEnd(line);
      String text = source.substring(line, contentEnd(line, lineEnd));
      if (!text.isBlank()) {
        return leadingSpaces(text) - leadingSpaces(firstLine());
      }
      line = lineEnd + 1;
    }
    return 0;
  }

  private String firstLine() {
    for (String line : content.split("\n", -1)) {
      if (!line.isBlank()) {
        return line;
      }
    }
    return "";
  }

  private static int leadingSpaces(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == ' ') {
      count++;
    }
    return count;
  }

  private int lineEnd(int from) {
    int found = source.indexOf('\n', from);
    return found < 0 ? source.length() : found;
  }

  /** The end of a line without a carriage return. */
  private int contentEnd(int from, int lineEnd) {
    int stop = Math.min(lineEnd, end);
    return stop > from && source.charAt(stop - 1) == '\r' ? stop - 1 : stop;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
