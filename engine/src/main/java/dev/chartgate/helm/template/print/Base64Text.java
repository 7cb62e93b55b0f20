package dev.chartgate.helm.template.print;

import dev.chartgate.helm.template.call.FunctionException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64 with padding, where line breaks are passed over; errors name the byte, as Go's do. */
public final class Base64Text {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final byte[] text;
  private final ByteArrayOutputStream out;
  private int at;

  private Base64Text(byte[] text) {
    this.text = text;
    this.out = new ByteArrayOutputStream(text.length * 3 / 4 + 3);
  }

  /** The text that stands for bytes. */
  public static String encode(byte[] bytes) {
    return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
  }

  /**
   * The bytes that a text stands for.
   *
   * @throws FunctionException if it is not base64, with Go's message
   */
  public static byte[] decode(byte[] text) throws FunctionException {
    Base64Text reader = new Base64Text(text);
    while (reader.group()) {
      // Each call reads one group.
    }
    return reader.out.toByteArray();
  }

  /** Reads four characters; false at the end. */
  private boolean group() throws FunctionException {
    int bits = 0;
    for (int count = 0; count < 4; count++) {
      skipLineBreaks();
      if (at == text.length) {
        if (count == 0) {
          return false;
        }
        throw corrupt(at - count);
      }
      int digit = ALPHABET.indexOf(text[at] & 0xFF);
      if (digit < 0) {
        if (text[at] != '=' || count < 2) {
          throw corrupt(at);
        }
        finish(bits, count);
        return false;
      }
      at++;
      bits = bits << 6 | digit;
    }
    out.write(bits >> 16);
    out.write(bits >> 8);
    out.write(bits);
    return true;
  }

  /** Reads the padding, after which nothing may follow. */
  private void finish(int bits, int count) throws FunctionException {
    at++;
    if (count == 2) {
      skipLineBreaks();
      if (at == text.length) {
        throw corrupt(at);
      }
      if (text[at] != '=') {
        throw corrupt(at - 1);
      }
      at++;
    }
    skipLineBreaks();
    if (at < text.length) {
      throw corrupt(at);
    }
    out.write(count == 2 ? bits >> 4 : bits >> 10);
    if (count == 3) {
      out.write(bits >> 2);
    }
  }

  private void skipLineBreaks() {
    while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
      at++;
    }
  }

  private static FunctionException corrupt(int offset) {
    return new FunctionException("illegal base64 data at input byte " + offset);
  }
}
