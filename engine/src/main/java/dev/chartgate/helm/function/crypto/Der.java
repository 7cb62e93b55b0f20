package dev.chartgate.helm.function.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** ASN.1 in its distinguished encoding (X.690), as far as keys and certificates need it. */
final class Der {
  private Der() {}

  /** An element of any tag. */
  static byte[] element(int tag, byte[]... contents) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] content : contents) {
      body.writeBytes(content);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = body.size();
    if (length < 0x80) {
      out.write(length);
    } else {
      byte[] size = BigInteger.valueOf(length).toByteArray();
      int skip = size[0] == 0 ? 1 : 0;
      out.write(0x80 | (size.length - skip));
      out.write(size, skip, size.length - skip);
    }
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  static byte[] sequence(byte[]... elements) {
    return element(0x30, elements);
  }

  static byte[] set(byte[] element) {
    return element(0x31, element);
  }

  /** An element under a tag of its context. */
  static byte[] tagged(int number, byte[]... elements) {
    return element(0xA0 | number, elements);
  }

  static byte[] integer(BigInteger value) {
    return element(0x02, value.toByteArray());
  }

  static byte[] integer(long value) {
    return integer(BigInteger.valueOf(value));
  }

  static byte[] bool(boolean value) {
    return element(0x01, new byte[] {(byte) (value ? 0xFF : 0)});
  }

  static byte[] nothing() {
    return element(0x05);
  }

  static byte[] octets(byte[] content) {
    return element(0x04, content);
  }

  /**
   * A string of bits.
   *
   * @param unused how many of the last byte's bits do not count
   */
  static byte[] bits(byte[] content, int unused) {
    return element(0x03, new byte[] {(byte) unused}, content);
  }

  /** Text, as the simplest type that can hold it. */
  static byte[] text(String text) {
    boolean printable = text.matches("[A-Za-z0-9 '()+,./:=?-]*");
    return element(printable ? 0x13 : 0x0C, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An object identifier, written with dots. */
  static byte[] identifier(String dotted) {
    String[] parts = dotted.split("\\.", -1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Integer.parseInt(parts[0]) * 40 + Integer.parseInt(parts[1]));
    for (int i = 2; i < parts.length; i++) {
      long number = Long.parseLong(parts[i]);
      int bits = Math.max(Long.SIZE - Long.numberOfLeadingZeros(number), 1);
      for (int shift = (bits - 1) / 7 * 7; shift > 0; shift -= 7) {
        out.write((int) (number >> shift & 0x7F) | 0x80);
      }
      out.write((int) (number & 0x7F));
    }
    return element(0x06, out.toByteArray());
  }
}
