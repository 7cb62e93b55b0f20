package dev.chartgate.helm.function.net;

import dev.chartgate.helm.template.value.GoString;
import java.nio.charset.StandardCharsets;

/** Between texts and texts of which each character is one byte. */
final class Bytes {
  private Bytes() {}

  static String of(String text) {
    return new String(GoString.bytes(text), StandardCharsets.ISO_8859_1);
  }

  static String text(String bytes) {
    return GoString.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }
}
