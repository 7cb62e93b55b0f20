package dev.chartgate.helm.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions as a chart's dependencies have it, with the operators, wildcards and hyphens
 * that Helm knows. Pre-releases are in a range only where one of the terms that hold together names
 * one.
 */
public final class DependencyRange {
  private static final int MAX_LENGTH = 512;
  private static final int MAX_ALTERNATIVES = 32;
  private static final String NUMBER = "[0-9xX*]+";
  private static final String VERSION =
      "v?"
          + NUMBER
          + "(?:\\."
          + NUMBER
          + ")?(?:\\."
          + NUMBER
          + ")?"
          + "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?"
          + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
  private static final String TERM = "(?:!=|>=|=>|<=|=<|~>|=|>|<|~|\\^|)\\s*" + VERSION;
  private static final Pattern HYPHEN =
      Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");
  private static final Pattern TERMS =
      Pattern.compile("\\s*" + TERM + "\\s*(?:(?:\\s+|,\\s*)" + TERM + "\\s*)*");
  private static final Pattern EACH_TERM = Pattern.compile(TERM);

  /** Alternatives, each of which is a list of terms that must all hold. */
  private final List<List<VersionTerm>> alternatives;

  private DependencyRange(List<List<VersionTerm>> alternatives) {
    this.alternatives = alternatives;
  }

  /** Reads a range, if it is one. */
  public static Optional<DependencyRange> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String spelledOut = HYPHEN.matcher(text).replaceAll(">=$1, <=$2 ");
    String[] parts = spelledOut.split("\\|\\|", -1);
    if (parts.length > MAX_ALTERNATIVES) {
      return Optional.empty();
    }
    List<List<VersionTerm>> alternatives = new ArrayList<>();
    for (String part : parts) {
      if (!TERMS.matcher(part).matches()) {
        return Optional.empty();
      }
      List<VersionTerm> terms = new ArrayList<>();
      Matcher each = EACH_TERM.matcher(part);
      while (each.find()) {
        Optional<VersionTerm> term = VersionTerm.parse(each.group());
        if (term.isEmpty()) {
          return Optional.empty();
        }
        terms.add(term.get());
      }
      alternatives.add(terms);
    }
    return Optional.of(new DependencyRange(alternatives));
  }

  /** Whether a version is in the range; what is no version is in none. */
  public boolean contains(String version) {
    return ChartVersion.parse(version).map(this::contains).orElse(false);
  }

  private boolean contains(ChartVersion version) {
    return alternatives.stream().anyMatch(terms -> holdAll(terms, version));
  }

  private static boolean holdAll(List<VersionTerm> terms, ChartVersion version) {
    boolean preReleases = terms.stream().anyMatch(term -> term.version().isPreRelease());
    return (preReleases || !version.isPreRelease())
        && terms.stream().allMatch(term -> term.holds(version));
  }
}
