package dev.chartgate.rule.cel.value;

import java.math.BigInteger;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * An IPv4 or IPv6 address, read as strictly as Kubernetes' CEL library does: no zones, no IPv4 in
 * IPv6, no leading zeros in IPv4.
 *
 * @param bits 32 or 128
 * @param value the address as a number of so many bits
 */
public record IpAddress(int bits, BigInteger value) {
  private static final int GROUPS = 8;

  /** Reads an address; empty if the text is none. */
  public static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') < 0 ? parse4(text) : parse6(text);
  }

  private static Optional<IpAddress> parse4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    long value = 0;
    for (String part : parts) {
      int octet = number(part, 10, 3);
      if (octet < 0 || octet > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
        return Optional.empty();
      }
      value = value << 8 | octet;
    }
    return Optional.of(new IpAddress(32, BigInteger.valueOf(value)));
  }

  private static Optional<IpAddress> parse6(String text) {
    int gap = text.indexOf("::");
    if (gap != text.lastIndexOf("::")) {
      return Optional.empty();
    }
    Optional<int[]> head = groups(gap < 0 ? text : text.substring(0, gap), gap >= 0);
    Optional<int[]> tail = groups(gap < 0 ? "" : text.substring(gap + 2), true);
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    int count = head.get().length + tail.get().length;
    if (gap < 0 ? count != GROUPS : count >= GROUPS) {
      return Optional.empty();
    }
    BigInteger value = BigInteger.ZERO;
    for (int group : head.get()) {
      value = value.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    value = value.shiftLeft(16 * (GROUPS - count));
    for (int group : tail.get()) {
      value = value.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    boolean mapped = value.shiftRight(32).equals(BigInteger.valueOf(0xffff));
    return mapped ? Optional.empty() : Optional.of(new IpAddress(128, value));
  }

  /** The 16-bit groups of one side; the last may be written as an IPv4 address. */
  private static Optional<int[]> groups(String text, boolean mayBeEmpty) {
    if (text.isEmpty()) {
      return mayBeEmpty ? Optional.of(new int[0]) : Optional.empty();
    }
    String[] parts = text.split(":", -1);
    boolean dotted = parts[parts.length - 1].indexOf('.') >= 0;
    int[] groups = new int[dotted ? parts.length + 1 : parts.length];
    int whole = dotted ? parts.length - 1 : parts.length;
    for (int i = 0; i < whole; i++) {
      groups[i] = number(parts[i], 16, 4);
      if (groups[i] < 0) {
        return Optional.empty();
      }
    }
    if (dotted) {
      Optional<IpAddress> last = parse4(parts[parts.length - 1]);
      if (last.isEmpty()) {
        return Optional.empty();
      }
      groups[whole] = last.get().value.shiftRight(16).intValue();
      groups[whole + 1] = last.get().value.intValue() & 0xffff;
    }
    return Optional.of(groups);
  }

  private static int number(String digits, int radix, int longest) {
    if (digits.isEmpty() || digits.length() > longest) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
        return -1;
      }
    }
    return Integer.parseInt(digits, radix);
  }

  /** 4 or 6. */
  public int family() {
    return bits == 32 ? 4 : 6;
  }

  /** The first bits of the address as a number. */
  private long first(int count) {
    return value.shiftRight(bits - count).longValueExact();
  }

  /** {@code 0.0.0.0} or {@code ::}. */
  public boolean isUnspecified() {
    return value.signum() == 0;
  }

  /** {@code 127.0.0.0/8} or {@code ::1}. */
  public boolean isLoopback() {
    return family() == 4 ? first(8) == 127 : value.equals(BigInteger.ONE);
  }

  /** {@code 224.0.0.0/4} or {@code ff00::/8}. */
  public boolean isMulticast() {
    return family() == 4 ? first(4) == 0xe : first(8) == 0xff;
  }

  /** {@code 224.0.0.0/24}, or {@code ff02::/16} whatever its flags. */
  public boolean isLinkLocalMulticast() {
    return family() == 4 ? first(24) == 0xe00000 : (first(16) & 0xff0f) == 0xff02;
  }

  /** {@code 169.254.0.0/16} or {@code fe80::/10}. */
  public boolean isLinkLocalUnicast() {
    return family() == 4 ? first(16) == 0xa9fe : first(10) == 0xfe80 >> 6;
  }

  /** Any other unicast address, private ones among them. */
  public boolean isGlobalUnicast() {
    boolean broadcast = family() == 4 && first(32) == 0xffffffffL;
    return !(broadcast || isUnspecified() || isLoopback() || isMulticast() || isLinkLocalUnicast());
  }

  /** The canonical form; for IPv6 that of RFC 5952. */
  @Override
  public String toString() {
    return family() == 4 ? text4() : text6();
  }

  private String text4() {
    long number = value.longValueExact();
    return "%d.%d.%d.%d"
        .formatted(number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255);
  }

  private String text6() {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = value.shiftRight(16 * (GROUPS - 1 - i)).intValue() & 0xffff;
    }
    int start = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    return length < 2
        ? hexadecimal(groups, 0, GROUPS)
        : hexadecimal(groups, 0, start) + "::" + hexadecimal(groups, start + length, GROUPS);
  }

  private static String hexadecimal(int[] groups, int from, int to) {
    StringJoiner text = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      text.add(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
