package dev.chartgate.rule.cel.value;

import dev.chartgate.release.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version after Semantic Versioning 2.0.0, without any of the liberties that Helm takes. Build
 * metadata counts neither for order nor for equality.
 *
 * @param version its numbers and pre-release identifiers
 */
public record Semver(Version version) implements Comparable<Semver> {
  private static final String NUMBER = "(?:0|[1-9][0-9]{0,17})";
  private static final String IDENTIFIER = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
  private static final Pattern FORM =
      Pattern.compile(
          NUMBER
              + "\\."
              + NUMBER
              + "\\."
              + NUMBER
              + "(?:-"
              + IDENTIFIER
              + "(?:\\."
              + IDENTIFIER
              + ")*)?"
              + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");
  private static final int LONGEST = 256;

  /** Reads a version; empty if the text is none. */
  public static Optional<Semver> parse(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? Version.parse(text).map(Semver::new)
        : Optional.empty();
  }

  /**
   * Reads a version that may begin with {@code v}, leave out minor and patch numbers, and have
   * leading zeros; one that leaves out numbers has no pre-release identifiers and no build
   * metadata.
   */
  public static Optional<Semver> parseTolerant(String text) {
    String rest = text.startsWith("v") ? text.substring(1) : text;
    List<String> parts = new ArrayList<>();
    for (String part : rest.split("\\.", 3)) {
      parts.add(withoutLeadingZeros(part));
    }
    if (parts.size() < 3 && (parts.getLast().contains("-") || parts.getLast().contains("+"))) {
      return Optional.empty();
    }
    while (parts.size() < 3) {
      parts.add("0");
    }
    return parse(String.join(".", parts));
  }

  private static String withoutLeadingZeros(String part) {
    int start = 0;
    while (start + 1 < part.length()
        && part.charAt(start) == '0'
        && Character.digit(part.charAt(start + 1), 10) >= 0) {
      start++;
    }
    return part.substring(start);
  }

  @Override
  public int compareTo(Semver other) {
    return version.compareTo(other.version);
  }
}
