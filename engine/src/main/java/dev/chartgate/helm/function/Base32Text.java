package dev.chartgate.helm.function;

import dev.chartgate.helm.template.call.FunctionException;
import java.io.ByteArrayOutputStream;

/** Base32 with padding, where line breaks are passed over; errors name the byte, as Go's do. */
final class Base32Text {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int GROUP = 8;

  private Base32Text() {}

  static String encode(byte[] bytes) {
    StringBuilder out = new StringBuilder((bytes.length + 4) / 5 * GROUP);
    for (int i = 0; i < bytes.length; i += 5) {
      long bits = 0;
      int count = Math.min(5, bytes.length - i);
      for (int k = 0; k < 5; k++) {
        bits = bits << 8 | (k < count ? bytes[i + k] & 0xFF : 0);
      }
      int digits = (count * 8 + 4) / 5;
      for (int k = 0; k < GROUP; k++) {
        out.append(k < digits ? ALPHABET.charAt((int) (bits >> (35 - 5 * k)) & 0x1F) : '=');
      }
    }
    return out.toString();
  }

  /**
   * The bytes that a text stands for. What follows the padding is not looked at.
   *
   * @throws FunctionException if it is not base32, with Go's message
   */
  static byte[] decode(byte[] given) throws FunctionException {
    byte[] text = withoutLineBreaks(given);
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length * 5 / GROUP + 5);
    for (int start = 0; start < text.length; start += GROUP) {
      int digits = digits(text, start);
      long bits = 0;
      for (int k = 0; k < GROUP; k++) {
        bits = bits << 5 | (k < digits ? ALPHABET.indexOf(text[start + k] & 0xFF) : 0);
      }
      for (int k = 0; k < digits * 5 / 8; k++) {
        out.write((int) (bits >> (32 - 8 * k)));
      }
      if (digits < GROUP) {
        break;
      }
    }
    return out.toByteArray();
  }

  /** How many characters of a group are no padding. */
  private static int digits(byte[] text, int start) throws FunctionException {
    for (int k = 0; k < GROUP; k++) {
      int at = start + k;
      if (at >= text.length) {
        throw corrupt(text.length - k);
      }
      int left = text.length - at - 1;
      if (text[at] == '=' && k >= 2 && left < GROUP) {
        if (left + k < GROUP - 1) {
          throw corrupt(text.length);
        }
        for (int next = 0; next < GROUP - 1 - k; next++) {
          if (left > next && text[at + 1 + next] != '=') {
            throw corrupt(at + next);
          }
        }
        if (k == 3 || k == 6) {
          throw corrupt(at);
        }
        return k;
      }
      if (ALPHABET.indexOf(text[at] & 0xFF) < 0) {
        throw corrupt(at);
      }
    }
    return GROUP;
  }

  private static byte[] withoutLineBreaks(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
    for (byte b : text) {
      if (b != '\n' && b != '\r') {
        out.write(b);
      }
    }
    return out.toByteArray();
  }

  private static FunctionException corrupt(int offset) {
    return new FunctionException("illegal base32 data at input byte " + offset);
  }
}
