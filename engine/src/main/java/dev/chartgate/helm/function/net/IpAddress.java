package dev.chartgate.helm.function.net;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of IP version 4 and 6 as bytes. */
public final class IpAddress {
  private static final Pattern V4 =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final int V6_LENGTH = 16;

  private IpAddress() {}

  /** The 4 or 16 bytes of an address; nothing if the text is none. */
  public static Optional<byte[]> parse(String text) {
    return text.indexOf(':') < 0 ? parseV4(text) : parseV6(text);
  }

  private static Optional<byte[]> parseV4(String text) {
    if (!V4.matcher(text).matches()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[4];
    String[] parts = text.split("\\.", -1);
    for (int i = 0; i < 4; i++) {
      int part = Integer.parseInt(parts[i]);
      if (part > 0xFF) {
        return Optional.empty();
      }
      bytes[i] = (byte) part;
    }
    return Optional.of(bytes);
  }

  private static Optional<byte[]> parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true).filter(bytes -> bytes.length == V6_LENGTH);
    }
    Optional<byte[]> before = groups(text.substring(0, gap), false);
    Optional<byte[]> after = groups(text.substring(gap + 2), true);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    int zeros = V6_LENGTH - before.get().length - after.get().length;
    if (zeros < 2) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before.get());
    out.writeBytes(new byte[zeros]);
    out.writeBytes(after.get());
    return Optional.of(out.toByteArray());
  }

  /** Groups with colons between them; the last may be an address of version 4. */
  private static Optional<byte[]> groups(String text, boolean last) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (text.isEmpty()) {
      return Optional.of(out.toByteArray());
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (GROUP.matcher(parts[i]).matches()) {
        int group = Integer.parseInt(parts[i], 16);
        out.write(group >> 8);
        out.write(group);
        continue;
      }
      Optional<byte[]> v4 = last && i == parts.length - 1 ? parseV4(parts[i]) : Optional.empty();
      if (v4.isEmpty()) {
        return Optional.empty();
      }
      out.writeBytes(v4.get());
    }
    return Optional.of(out.toByteArray());
  }
}
