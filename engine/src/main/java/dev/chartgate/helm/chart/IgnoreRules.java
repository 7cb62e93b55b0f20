package dev.chartgate.helm.chart;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files of a directory do not belong to the chart. The form is Helm's, which is not Git's: a
 * rule with {@code !} excludes all that it does not match, the first rule that decides wins, and
 * {@code **} is refused.
 */
public final class IgnoreRules {
  /** The name of the file that holds the rules, in the root of the chart. */
  public static final String FILE = ".helmignore";

  private static final String ALWAYS = "templates/.?*";

  private final List<Rule> rules;

  /**
   * One line.
   *
   * @param pattern what to match
   * @param negated whether it excludes what does not match
   * @param onlyDirectories whether it is about directories alone
   * @param wholePath whether the whole path is matched, as against its last part
   */
  private record Rule(
      GlobPattern pattern, boolean negated, boolean onlyDirectories, boolean wholePath) {
    boolean matches(String path) {
      return pattern.matches(wholePath ? path : path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private IgnoreRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** The rules of a chart that has no file of them. */
  public static IgnoreRules none() {
    try {
      return parse(new SourceText(FILE, ""));
    } catch (ChartException e) {
      throw new IllegalStateException("the built-in rule does not parse", e);
    }
  }

  /**
   * Reads the rules and adds Helm's own.
   *
   * @throws ChartException if Helm would refuse a line of them, with all such lines
   */
  public static IgnoreRules parse(SourceText text) throws ChartException {
    List<Rule> rules = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i <= text.lineCount(); i++) {
      String line = i == 1 ? text.line(i).replaceFirst("^\uFEFF", "") : text.line(i);
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("#")) {
        Mark mark = Mark.at(text, i, 1);
        if (rule.contains("**")) {
          problems.add(
              new Problem("Helm does not know ** here; name the folders one by one", mark));
        } else {
          rule(rule)
              .ifPresentOrElse(
                  rules::add,
                  () -> problems.add(new Problem("%s is no pattern".formatted(rule), mark)));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ChartException(problems);
    }
    rule(ALWAYS).ifPresent(rules::add);
    return new IgnoreRules(List.copyOf(rules));
  }

  private static Optional<Rule> rule(String text) {
    boolean negated = text.startsWith("!");
    String path = negated ? text.substring(1) : text;
    boolean onlyDirectories = path.endsWith("/");
    path = onlyDirectories ? path.substring(0, path.length() - 1) : path;
    boolean wholePath = path.contains("/");
    path = path.startsWith("/") ? path.substring(1) : path;
    return GlobPattern.parse(path)
        .map(pattern -> new Rule(pattern, negated, onlyDirectories, wholePath));
  }

  /**
   * Whether a file or directory is left out; a directory with all that it holds.
   *
   * @param path its path in the chart, with {@code /}
   * @param directory whether it is a directory
   */
  public boolean ignores(String path, boolean directory) {
    for (Rule rule : rules) {
      if (rule.negated()) {
        if ((rule.onlyDirectories() && !directory) || !rule.matches(path)) {
          return true;
        }
      } else if ((!rule.onlyDirectories() || directory) && rule.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
