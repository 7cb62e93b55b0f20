package dev.chartgate.helm.function.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes in the textual encoding of keys and certificates (RFC 7468). */
final class Pem {
  private static final int LINE = 64;
  private static final Pattern BEGIN =
      Pattern.compile("(?m)^-----BEGIN ([^\\n]*?)-----[ \\t\\r]*$");

  private Pem() {}

  /**
   * A block.
   *
   * @param type what it says it is
   * @param content what is in it
   */
  record Block(String type, DerReader content) {}

  static String encode(String type, byte[] bytes) {
    byte[] lineBreak = {'\n'};
    String text =
        new String(Base64.getMimeEncoder(LINE, lineBreak).encode(bytes), StandardCharsets.US_ASCII);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, text, type);
  }

  /** The first block of a text. */
  static Optional<Block> decode(String text) {
    Matcher begin = BEGIN.matcher(text);
    for (int from = 0; begin.find(from); from = begin.end()) {
      String type = begin.group(1);
      int end = text.indexOf("\n-----END " + type + "-----", begin.end());
      if (end < 0) {
        continue;
      }
      try {
        String body = text.substring(begin.end(), end).replaceAll("[\\s]", "");
        return Optional.of(new Block(type, new DerReader(Base64.getDecoder().decode(body))));
      } catch (IllegalArgumentException e) {
        // No base64: as Go does, look for the next block.
      }
    }
    return Optional.empty();
  }
}
