package dev.chartgate.source;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A character that YAML does not allow anywhere (YAML 1.2.2, 5.1), comments included. One that is a
 * lone low surrogate stands for a byte of the file that is not UTF-8: {@code U+DC00} plus the byte.
 */
final class Unprintable {
  private static final int FIRST_BYTE = 0xDC80;
  private static final int LAST_BYTE = 0xDCFF;

  private Unprintable() {}

  /**
   * The problem of the first such character.
   *
   * @param from 0-based, the index of a character before which there is none, in UTF-16 units
   */
  static Problem first(SourceText source, int from) {
    String text = source.text();
    int at = from;
    while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at >= text.length()) {
      return new Problem("this is not YAML: it holds what is no character", Mark.start(source));
    }
    int line = source.lineAt(at);
    int column = text.codePointCount(source.lineStart(line), at) + 1;
    int c = text.codePointAt(at);
    String message =
        c >= FIRST_BYTE && c <= LAST_BYTE
            ? "the byte 0x%02X here is not UTF-8; save the file as UTF-8".formatted(c & 0xFF)
            : "the control character U+%04X is not allowed in YAML; write it in double quotes as %s"
                .formatted(c, c > 0xFF ? "\\u%04X".formatted(c) : "\\x%02X".formatted(c));
    return new Problem(message, Mark.at(source, line, column));
  }
}
