package dev.chartgate.release;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text form of a {@link VersionRange}. */
final class VersionRangeParser {
  private static final String NUMBER = "\\d+|[xX*]";
  private static final String SUFFIX =
      "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
  private static final String PARTIAL =
      "v?(?:%1$s)(?:\\.(?:%1$s)(?:\\.(?:%1$s)%2$s)?)?".formatted(NUMBER, SUFFIX);
  private static final Pattern COMPARATOR =
      Pattern.compile("(?<op>=|!=|>=|=>|<=|=<|>|<|~>|~|\\^)?\\s*(?<version>" + PARTIAL + ")");
  private static final Pattern HYPHEN =
      Pattern.compile("\\s*(?<low>%1$s)\\s+-\\s+(?<high>%1$s)\\s*".formatted(PARTIAL));
  private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*|\\s+|$");

  private final String text;

  private VersionRangeParser(String text) {
    this.text = text;
  }

  /** The alternatives, of each what must hold together. */
  static List<List<VersionInterval>> parse(String text) {
    VersionRangeParser parser = new VersionRangeParser(text);
    List<List<VersionInterval>> alternatives = new ArrayList<>();
    for (String alternative : text.split("\\|\\|", -1)) {
      if (alternative.isBlank() && !text.isBlank()) {
        throw parser.wrong("one side of '||' is empty");
      }
      alternatives.add(parser.alternative(alternative));
    }
    return List.copyOf(alternatives);
  }

  private List<VersionInterval> alternative(String alternative) {
    Matcher hyphen = HYPHEN.matcher(alternative);
    if (hyphen.matches()) {
      Partial high = Partial.of(hyphen.group("high"));
      return List.of(
          VersionInterval.from(Partial.of(hyphen.group("low")).lowest(), true),
          high.isComplete()
              ? VersionInterval.to(high.lowest(), true)
              : VersionInterval.to(high.next(), false));
    }
    String rest = alternative.strip();
    List<VersionInterval> all = new ArrayList<>();
    while (!rest.isEmpty()) {
      Matcher comparator = COMPARATOR.matcher(rest);
      if (!comparator.lookingAt()) {
        throw wrong("'" + rest + "' does not begin with a version");
      }
      Matcher separator = SEPARATOR.matcher(rest).region(comparator.end(), rest.length());
      if (!separator.lookingAt()) {
        throw wrong("'" + rest.substring(comparator.end()) + "' does not belong to a version");
      }
      String operator = comparator.group("op") == null ? "=" : comparator.group("op");
      all.addAll(intervals(operator, Partial.of(comparator.group("version"))));
      rest = rest.substring(separator.end());
    }
    return all;
  }

  private static List<VersionInterval> intervals(String operator, Partial version) {
    if (version.isAny()) {
      boolean none = operator.equals("!=") || operator.equals(">") || operator.equals("<");
      return none ? List.of(VersionInterval.to(Partial.LOWEST, false)) : List.of();
    }
    return List.of(
        switch (operator) {
          case ">" ->
              version.isComplete()
                  ? VersionInterval.from(version.lowest(), false)
                  : VersionInterval.from(version.next(), true);
          case ">=", "=>" -> VersionInterval.from(version.lowest(), true);
          case "<" -> VersionInterval.to(version.lowest(), false);
          case "<=", "=<" ->
              version.isComplete()
                  ? VersionInterval.to(version.lowest(), true)
                  : VersionInterval.to(version.next(), false);
          case "~", "~>" -> VersionInterval.between(version.lowest(), version.tildeEnd());
          case "^" -> VersionInterval.between(version.lowest(), version.caretEnd());
          case "!=" -> version.equal().negated();
          default -> version.equal();
        });
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("'%s' is not a version range: %s".formatted(text, what));
  }

  /** A version of which only the first numbers may be given. */
  private record Partial(List<BigInteger> numbers, Optional<Version> complete) {
    static final Version LOWEST =
        new Version(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, List.of("0"));

    static Partial of(String text) {
      String plain = text.startsWith("v") ? text.substring(1) : text;
      List<BigInteger> numbers = new ArrayList<>();
      for (String part : plain.split("[-+]", 2)[0].split("\\.", -1)) {
        if (!Character.isDigit(part.charAt(0))) {
          break;
        }
        numbers.add(new BigInteger(part));
      }
      return new Partial(
          List.copyOf(numbers), numbers.size() == 3 ? Version.parse(plain) : Optional.empty());
    }

    boolean isAny() {
      return numbers.isEmpty();
    }

    boolean isComplete() {
      return numbers.size() == 3;
    }

    private BigInteger number(int index) {
      return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    /** The version itself, or the lowest of those that begin with its numbers. */
    Version lowest() {
      return complete.orElseGet(() -> new Version(number(0), number(1), number(2), List.of("0")));
    }

    /** Below it lies every version that begins with the numbers up to an index, the next do not. */
    private Version after(int index) {
      BigInteger up = number(index).add(BigInteger.ONE);
      return new Version(
          index == 0 ? up : number(0),
          index == 0 ? BigInteger.ZERO : index == 1 ? up : number(1),
          index == 2 ? up : BigInteger.ZERO,
          List.of("0"));
    }

    Version next() {
      return after(numbers.size() - 1);
    }

    Version tildeEnd() {
      return after(Math.min(1, numbers.size() - 1));
    }

    /** The first number that is not zero must stay. */
    Version caretEnd() {
      int keep = 0;
      while (keep < numbers.size() - 1 && number(keep).signum() == 0) {
        keep++;
      }
      return after(keep);
    }

    VersionInterval equal() {
      return complete
          .map(VersionInterval::only)
          .orElseGet(() -> VersionInterval.between(lowest(), next()));
    }
  }
}
