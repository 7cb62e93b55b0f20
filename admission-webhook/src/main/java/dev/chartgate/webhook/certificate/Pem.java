package dev.chartgate.webhook.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes what certificates and keys consist of as text (RFC 7468). */
final class Pem {
  private static final int WIDTH = 64;

  private Pem() {}

  /** The text of one block, with a line break at its end. */
  static String write(String label, byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, lines.encodeToString(der), label);
  }
}
