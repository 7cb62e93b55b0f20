package dev.chartgate.release;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as Helm reads those of charts: Semantic Versioning 2.0.0, with a leading {@code v} and
 * missing minor and patch numbers allowed. Build metadata is kept apart from the order.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 * @param preRelease the dot-separated identifiers behind {@code -}; empty for a release
 */
public record Version(BigInteger major, BigInteger minor, BigInteger patch, List<String> preRelease)
    implements Comparable<Version> {
  private static final Pattern FORM =
      Pattern.compile(
          "v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?"
              + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?"
              + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

  /** As Helm bounds them, in characters, inclusive. */
  private static final int MAX_LENGTH = 256;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Copies the identifiers. */
  public Version {
    preRelease = List.copyOf(preRelease);
  }

  /** Reads a version. */
  public static Optional<Version> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    String identifiers = matcher.group(4);
    return Optional.of(
        new Version(
            number(matcher.group(1)),
            number(matcher.group(2)),
            number(matcher.group(3)),
            identifiers == null ? List.of() : List.of(identifiers.split("\\.", -1))));
  }

  /** A release without pre-release identifiers. */
  static Version release(BigInteger major, BigInteger minor, BigInteger patch) {
    return new Version(major, minor, patch, List.of());
  }

  private static BigInteger number(@Nullable String digits) {
    return digits == null ? BigInteger.ZERO : new BigInteger(digits);
  }

  /** Whether this comes before the release of the same numbers. */
  public boolean isPreRelease() {
    return !preRelease.isEmpty();
  }

  /** The release of the same numbers. */
  Version core() {
    return release(major, minor, patch);
  }

  /** Precedence after Semantic Versioning 2.0.0, section 11. */
  @Override
  public int compareTo(Version other) {
    int order = major.compareTo(other.major);
    order = order != 0 ? order : minor.compareTo(other.minor);
    order = order != 0 ? order : patch.compareTo(other.patch);
    if (order != 0 || preRelease.equals(other.preRelease)) {
      return order;
    }
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return preRelease.isEmpty() ? 1 : -1;
    }
    int shared = Math.min(preRelease.size(), other.preRelease.size());
    for (int i = 0; i < shared; i++) {
      order = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  private static int compareIdentifiers(String a, String b) {
    boolean numeric = NUMBER.matcher(a).matches();
    if (numeric != NUMBER.matcher(b).matches()) {
      return numeric ? -1 : 1;
    }
    return numeric ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }

  @Override
  public String toString() {
    String core = major + "." + minor + "." + patch;
    return preRelease.isEmpty() ? core : core + "-" + String.join(".", preRelease);
  }
}
