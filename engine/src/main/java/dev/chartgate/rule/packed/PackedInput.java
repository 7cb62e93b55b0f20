package dev.chartgate.rule.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what {@link PackedOutput} wrote. Every method throws {@link UncheckedIOException} where the
 * bytes end too early or say what cannot be.
 */
final class PackedInput {
  private final byte[] bytes;
  private final int end;
  private int at;

  PackedInput(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private PackedInput(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  static UncheckedIOException damaged(String why) {
    return new UncheckedIOException(new IOException("the packed rules are damaged: " + why));
  }

  private int next() {
    if (at >= end) {
      throw damaged("they end too early");
    }
    return bytes[at++];
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int part = next();
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw damaged("a number has too many digits");
  }

  /** A number of 32 bits that is not negative. */
  int count() {
    long value = number();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw damaged("a number is out of range");
    }
    return (int) value;
  }

  /** How many bytes or items follow: no more than there are bytes. */
  private int length() {
    int length = count();
    if (length > end - at) {
      throw damaged("they end too early");
    }
    return length;
  }

  int word() {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = (value << Byte.SIZE) | (next() & 0xff);
    }
    return value;
  }

  boolean bool() {
    return switch (next()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw damaged("no truth value");
    };
  }

  <E> E constant(E[] values) {
    int ordinal = next();
    if (ordinal < 0 || ordinal >= values.length) {
      throw damaged("no " + values.getClass().getComponentType().getSimpleName());
    }
    return values[ordinal];
  }

  String text() {
    int length = length();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  byte[] block() {
    int length = length();
    byte[] block = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return block;
  }

  /** A block, to be read by itself and later. */
  PackedInput section() {
    int length = length();
    PackedInput section = new PackedInput(bytes, at, at + length);
    at += length;
    return section;
  }

  /** What stands from an offset on. */
  PackedInput from(int offset) {
    if (offset > end - at) {
      throw damaged("an offset is out of range");
    }
    return new PackedInput(bytes, at + offset, end);
  }

  <T> List<T> list(Supplier<T> item) {
    int size = length();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return items;
  }

  List<String> texts() {
    int size = length();
    List<String> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(text());
    }
    return items;
  }

  <T> Optional<T> optional(Supplier<T> item) {
    return bool() ? Optional.of(item.get()) : Optional.empty();
  }
}
