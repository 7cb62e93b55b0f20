package dev.chartgate.rule.packed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Collects what {@link PackedInput} reads. */
final class PackedOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  int size() {
    return bytes.size();
  }

  /** A number of 64 bits, the fewer bytes the closer it is to zero. */
  void number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** Four bytes. */
  void word(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(value >>> shift);
    }
  }

  void bool(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  /** One of some values, of which there are at most 127. */
  <E> void constant(E[] values, E value) {
    bytes.write(Arrays.asList(values).indexOf(value));
  }

  void text(String value) {
    block(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes with their number before them. */
  void block(byte[] content) {
    number(content.length);
    bytes.writeBytes(content);
  }

  <T> void list(Collection<T> items, Consumer<? super T> item) {
    number(items.size());
    items.forEach(item);
  }

  void texts(Collection<String> items) {
    list(items, this::text);
  }

  <T> void optional(Optional<T> value, Consumer<? super T> item) {
    bool(value.isPresent());
    value.ifPresent(item);
  }
}
