package dev.chartgate.helm.function.crypto;

import dev.chartgate.helm.template.call.FunctionException;
import java.util.Arrays;

/** Reads the elements of an ASN.1 structure, one after another. */
final class DerReader {
  private final byte[] bytes;
  private int at;

  DerReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * An element.
   *
   * @param tag its tag
   * @param content what is in it
   * @param whole with tag and length
   */
  record Element(int tag, DerReader content, DerReader whole) {}

  byte[] bytes() {
    return bytes.clone();
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  /**
   * The next element.
   *
   * @throws FunctionException if there is none
   */
  Element next() throws FunctionException {
    int start = at;
    if (bytes.length - at < 2) {
      throw malformed();
    }
    int tag = bytes[at++] & 0xFF;
    int length = bytes[at++] & 0xFF;
    if (length >= 0x80) {
      int count = length & 0x7F;
      if (count == 0 || count > 3 || bytes.length - at < count) {
        throw malformed();
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | (bytes[at++] & 0xFF);
      }
    }
    if (bytes.length - at < length) {
      throw malformed();
    }
    at += length;
    return new Element(
        tag,
        new DerReader(Arrays.copyOfRange(bytes, at - length, at)),
        new DerReader(Arrays.copyOfRange(bytes, start, at)));
  }

  private static FunctionException malformed() {
    return new FunctionException("asn1: syntax error: data truncated");
  }
}
