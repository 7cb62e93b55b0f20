package dev.chartgate.helm.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a chart, by the rules of Semantic Versioning 2.0.0 and, like Helm, with a leading
 * {@code v}, leading zeros and fewer than three numbers allowed. The numbers are unsigned.
 *
 * @param major the first number
 * @param minor the second, 0 if it is not written
 * @param patch the third, 0 if it is not written
 * @param preRelease the parts of the pre-release, empty for a release
 */
public record ChartVersion(long major, long minor, long patch, List<String> preRelease)
    implements Comparable<ChartVersion> {
  private static final Pattern FORM =
      Pattern.compile(
          "v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?"
              + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?"
              + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");
  private static final Pattern PADDED_NUMBER = Pattern.compile("0[0-9]+");
  private static final int MAX_LENGTH = 256;

  /** Copies the parts. */
  public ChartVersion {
    preRelease = List.copyOf(preRelease);
  }

  /** Reads a version, if it is one. */
  public static Optional<ChartVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    List<String> preRelease =
        matcher.group(4) == null ? List.of() : List.of(matcher.group(4).split("\\.", -1));
    if (preRelease.stream().anyMatch(part -> PADDED_NUMBER.matcher(part).matches())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ChartVersion(
              number(matcher.group(1)),
              number(matcher.group(2)),
              number(matcher.group(3)),
              preRelease));
    } catch (NumberFormatException e) {
      // A number beyond 64 bits is no version to Helm either.
      return Optional.empty();
    }
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseUnsignedLong(digits);
  }

  boolean isPreRelease() {
    return !preRelease.isEmpty();
  }

  /** Compares by precedence (SemVer 2.0.0, 11). */
  @Override
  public int compareTo(ChartVersion other) {
    int order = Long.compareUnsigned(major, other.major);
    order = order != 0 ? order : Long.compareUnsigned(minor, other.minor);
    order = order != 0 ? order : Long.compareUnsigned(patch, other.patch);
    return order != 0 ? order : comparePreRelease(other);
  }

  int comparePreRelease(ChartVersion other) {
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }
    int common = Math.min(preRelease.size(), other.preRelease.size());
    for (int i = 0; i < common; i++) {
      int order = comparePart(preRelease.get(i), other.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  private static int comparePart(String a, String b) {
    boolean aIsNumber = isNumber(a);
    if (aIsNumber != isNumber(b)) {
      return aIsNumber ? -1 : 1;
    }
    return aIsNumber
        ? Long.compareUnsigned(Long.parseUnsignedLong(a), Long.parseUnsignedLong(b))
        : a.compareTo(b);
  }

  private static boolean isNumber(String part) {
    if (!part.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    try {
      Long.parseUnsignedLong(part);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
