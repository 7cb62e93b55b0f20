package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Spans;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Strings of Go as bytes. A byte that is not part of valid UTF-8 is held as a lone low surrogate,
 * {@code U+DC00} plus the byte, so that bytes go through a Java string unharmed.
 */
public final class GoString {
  private static final int ESCAPE = 0xDC00;

  /** What Java reads where bytes are not UTF-8, and Go where a literal has such. */
  private static final char REPLACEMENT = '\uFFFD';

  private GoString() {}

  /** Whether this is how a byte that is not UTF-8 is held; asked of what is no surrogate pair. */
  public static boolean isByte(int codePoint) {
    return codePoint >= ESCAPE + 0x80 && codePoint <= ESCAPE + 0xFF;
  }

  /** The string with U+FFFD for each byte that is not UTF-8. */
  public static String replaced(String text) {
    if (text.chars().noneMatch(GoString::isByte)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isByte(c) ? REPLACEMENT : c));
    return out.toString();
  }

  /** The bytes of a string. */
  public static byte[] bytes(String text) {
    int plain = 0;
    while (plain < text.length() && !Character.isSurrogate(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
    int from = 0;
    for (int i = plain; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (isByte(codePoint)) {
        out.writeBytes(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
        out.write(codePoint - ESCAPE);
        from = i + 1;
      }
      i += Character.charCount(codePoint);
    }
    out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** The string that has these bytes. */
  public static String of(byte[] bytes) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    if (decoded.indexOf(REPLACEMENT) < 0) {
      return decoded;
    }
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; ) {
      int size = sizeOfRune(bytes, i);
      if (size == 0) {
        out.append((char) (ESCAPE + (bytes[i] & 0xFF)));
        i++;
      } else if (size == 1) {
        out.append((char) bytes[i++]);
      } else {
        int codePoint = bytes[i] & (0xFF >> (size + 1));
        for (int k = 1; k < size; k++) {
          codePoint = codePoint << 6 | (bytes[i + k] & 0x3F);
        }
        out.appendCodePoint(codePoint);
        i += size;
      }
    }
    return out.toString();
  }

  /** The number of bytes of the code point that begins here; 0 if none does. */
  private static int sizeOfRune(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + size > bytes.length) {
      return 0;
    }
    for (int k = 1; k < size; k++) {
      if ((bytes[at + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    return switch (first) {
      case 0xE0 -> second < 0xA0 ? 0 : size;
      case 0xED -> second > 0x9F ? 0 : size;
      case 0xF0 -> second < 0x90 ? 0 : size;
      case 0xF4 -> second > 0x8F ? 0 : size;
      default -> size;
    };
  }

  /** The number of bytes of a string. */
  public static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      length += size(codePoint);
      i += Character.charCount(codePoint);
    }
    return length;
  }

  /** The number of bytes of a code point. */
  private static int size(int codePoint) {
    if (codePoint < 0x80 || isByte(codePoint)) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /**
   * The text of which each character is one byte of this one, from 0 to 255. Of ASCII alone it is
   * the text itself. Stretches keep their origins.
   */
  public static Text explode(Text text) {
    if (isAscii(text.value())) {
      return text;
    }
    TextBuilder out = new TextBuilder();
    Spans spans = text.spans();
    for (int i = 0; i < spans.count(); i++) {
      byte[] bytes = bytes(text.value().substring(spans.start(i), spans.end(i)));
      out.append(new String(bytes, StandardCharsets.ISO_8859_1), spans.origin(i));
    }
    return out.build();
  }

  /** The reverse of {@link #explode}. */
  public static Text implode(Text exploded) {
    if (isAscii(exploded.value())) {
      return exploded;
    }
    byte[] bytes = exploded.value().getBytes(StandardCharsets.ISO_8859_1);
    TextBuilder out = new TextBuilder();
    int from = 0;
    Spans spans = exploded.spans();
    for (int i = 0; i < spans.count(); i++) {
      // A code point belongs to the stretch that it begins in.
      int end = Math.max(from, spans.end(i));
      while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
        end++;
      }
      out.append(of(Arrays.copyOfRange(bytes, from, end)), spans.origin(i));
      from = end;
    }
    return out.build();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /**
   * A part of a text, as Go slices strings; code points that are cut apart become bytes.
   *
   * @param from the first byte, 0-based
   * @param to the byte after the last
   */
  public static Text slice(Text text, int from, int to) {
    Text part = implode(explode(text).slice(from, to));
    return part.length() == 0 ? Text.of("", text.origin()) : part;
  }
}
