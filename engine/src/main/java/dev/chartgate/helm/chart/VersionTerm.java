package dev.chartgate.helm.chart;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a range.
 *
 * @param operator how to compare
 * @param version with what; numbers that are not given are 0
 * @param numbers how many numbers are given: 0 for {@code *}, 1 for {@code 1.x}, 2 for {@code 1.2},
 *     3
 */
record VersionTerm(Operator operator, ChartVersion version, int numbers) {
  private static final Pattern FORM =
      Pattern.compile(
          "([!=<>~^]*)\\s*v?([0-9xX*]+)(?:\\.([0-9xX*]+))?(?:\\.([0-9xX*]+))?(-[^+]+)?(\\+.+)?");

  enum Operator {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    LESS,
    GREATER_OR_EQUAL,
    LESS_OR_EQUAL,
    TILDE,
    CARET;

    static Operator of(String text) {
      return switch (text) {
        case "!=" -> NOT_EQUAL;
        case ">" -> GREATER;
        case "<" -> LESS;
        case ">=", "=>" -> GREATER_OR_EQUAL;
        case "<=", "=<" -> LESS_OR_EQUAL;
        case "~", "~>" -> TILDE;
        case "^" -> CARET;
        default -> EQUAL;
      };
    }
  }

  static Optional<VersionTerm> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int numbers = 0;
    StringBuilder version = new StringBuilder();
    for (int group = 2; group <= 4; group++) {
      String number = matcher.group(group);
      boolean given = numbers == group - 2 && number != null && !number.matches("[xX*]");
      version.append(group == 2 ? "" : ".").append(given ? number : "0");
      numbers += given ? 1 : 0;
    }
    String preRelease = matcher.group(5) == null ? "" : matcher.group(5);
    Operator operator = Operator.of(matcher.group(1));
    int given = numbers;
    return ChartVersion.parse(version + preRelease)
        .map(parsed -> new VersionTerm(operator, parsed, given));
  }

  boolean holds(ChartVersion other) {
    return switch (operator) {
      case EQUAL -> numbers == 3 ? other.compareTo(version) == 0 : isWithin(other);
      case NOT_EQUAL -> isOther(other);
      case GREATER -> isGreater(other);
      case LESS -> other.compareTo(version) < 0;
      case GREATER_OR_EQUAL -> other.compareTo(version) >= 0;
      case LESS_OR_EQUAL -> isAtMost(other);
      case TILDE -> isWithin(other);
      case CARET -> isCompatible(other);
    };
  }

  /**
   * At least the version, and the same in its first numbers; {@code ~0.0.0} and {@code *} are open.
   */
  private boolean isWithin(ChartVersion other) {
    if (other.compareTo(version) < 0) {
      return false;
    }
    boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
    if (zero && (numbers == 0 || numbers == 3)) {
      return true;
    }
    return other.major() == version.major() && (numbers == 1 || other.minor() == version.minor());
  }

  private boolean isOther(ChartVersion other) {
    if (other.major() != version.major()) {
      return true;
    }
    if (numbers == 1) {
      return false;
    }
    if (numbers == 2) {
      return other.minor() != version.minor() || other.comparePreRelease(version) != 0;
    }
    return other.compareTo(version) != 0;
  }

  /** {@code >11} begins at 12, {@code >11.1} at 11.2. */
  private boolean isGreater(ChartVersion other) {
    int major = Long.compareUnsigned(other.major(), version.major());
    if (numbers == 0 || numbers == 3 || major != 0) {
      return other.compareTo(version) > 0;
    }
    return numbers == 2 && Long.compareUnsigned(other.minor(), version.minor()) > 0;
  }

  /** {@code <=11} ends before 12, {@code <=11.1} before 11.2. */
  private boolean isAtMost(ChartVersion other) {
    int major = Long.compareUnsigned(other.major(), version.major());
    if (numbers == 3 || major > 0) {
      return other.compareTo(version) <= 0;
    }
    return major < 0 || numbers == 1 || Long.compareUnsigned(other.minor(), version.minor()) <= 0;
  }

  /** At least the version, and the same up to the first number that is not zero. */
  private boolean isCompatible(ChartVersion other) {
    if (other.compareTo(version) < 0) {
      return false;
    }
    if (version.major() != 0 || numbers == 1) {
      return other.major() == version.major();
    }
    if (other.major() != 0) {
      return false;
    }
    if (version.minor() != 0 || numbers == 2) {
      return other.minor() == version.minor();
    }
    return other.minor() == 0 && other.patch() == version.patch();
  }
}
