package dev.chartgate.helm.template.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Go's strings, which are bytes, as Java's. A byte that belongs to no valid UTF-8 sequence is the
 * lone surrogate {@code U+DC00 + byte}, so that nothing is lost; any other lone surrogate stands
 * for {@code U+FFFD}.
 */
public final class GoString {
  private static final char BYTE_BASE = 0xDC00;

  private GoString() {}

  /** Whether a char stands for a byte that is no UTF-8; always 0x80 or more. */
  public static boolean isByte(char c) {
    return c >= BYTE_BASE + 0x80 && c <= BYTE_BASE + 0xFF;
  }

  /** The byte that such a char stands for, from 0x80 to 0xFF. */
  public static int byteOf(char c) {
    return c - BYTE_BASE;
  }

  /** Go's {@code len}: the number of bytes. */
  public static int byteLength(CharSequence text) {
    return byteLength(text, 0, text.length());
  }

  /** The number of bytes of a part of a text. */
  static int byteLength(CharSequence text, int from, int to) {
    int bytes = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80 || isLoneByte(text, i, c)) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes += 4;
        i++;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }

  private static boolean isLoneByte(CharSequence text, int at, char c) {
    return isByte(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** The string that has these bytes. */
  public static String ofBytes(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      out.put((char) (BYTE_BASE + (in.get() & 0xFF)));
    }
  }

  /**
   * Go's {@code strconv.Quote}: between double quotes, with escapes for what is not printable.
   *
   * @param text any string
   */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); ) {
      char first = text.charAt(i);
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isByte(first)) {
        out.append("\\x%02x".formatted(byteOf(first)));
      } else {
        escape(Character.isSurrogate(first) && c < 0x10000 ? 0xFFFD : c, out);
      }
    }
    return out.append('"').toString();
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      default -> {
        if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else if (c < ' ' || c == 0x7F) {
          out.append("\\x%02x".formatted(c));
        } else {
          out.append((c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
        }
      }
    }
  }

  /** Go's {@code unicode.IsPrint}: letters, marks, numbers, punctuation, symbols and the space. */
  public static boolean isPrintable(int c) {
    if (c < 0x80) {
      return c >= ' ' && c < 0x7F;
    }
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Go's verb {@code %#U}: {@code U+0040 '@'}. */
  static String describe(int c) {
    String code = "U+%04X".formatted(c);
    return isPrintable(c) ? code + " '" + Character.toString(c) + "'" : code;
  }

  /** White space as Go's {@code unicode.IsSpace} has it. */
  static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
  }
}
