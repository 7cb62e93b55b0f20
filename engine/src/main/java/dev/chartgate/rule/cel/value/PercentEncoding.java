package dev.chartgate.rule.cel.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Percent-encoding after RFC 3986, with the choices of Go's {@code net/url}. */
final class PercentEncoding {
  private static final String UNRESERVED = "-_.~";

  private PercentEncoding() {}

  /**
   * The text that an encoded one stands for; empty if a {@code %} is not followed by two digits.
   */
  static Optional<String> decode(String text, boolean plusIsSpace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        int high = i + 2 < encoded.length ? digit(encoded[i + 1]) : -1;
        int low = i + 2 < encoded.length ? digit(encoded[i + 2]) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(plusIsSpace && encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return Optional.of(bytes.toString(StandardCharsets.UTF_8));
  }

  private static int digit(byte character) {
    return character >= 0 ? Character.digit((char) character, 16) : -1;
  }

  /** A path as it stands if all of its characters may, else encoded anew. */
  static String path(String text) {
    boolean valid =
        text.chars().allMatch(c -> isUnreserved(c) || "!$&'()*+,;=:@[]/%".indexOf(c) >= 0);
    return valid ? text : encodePath(decode(text, false).orElse(text));
  }

  private static String encodePath(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0 && (isUnreserved(b) || "$&+,/:;=@".indexOf(b) >= 0)) {
        out.append((char) b);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
