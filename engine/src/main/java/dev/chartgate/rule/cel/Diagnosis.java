package dev.chartgate.rule.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import dev.chartgate.source.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with an expression in words that name the remedy. */
final class Diagnosis {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern TOO_LONG = Pattern.compile("expression code point size exceeds.*");
  private static final Pattern TOO_DEEP = Pattern.compile("Expression recursion limit exceeded.*");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^']*)\\)'.*");

  private final ExpressionKey key;
  private final CelBounds bounds;

  Diagnosis(ExpressionKey key, CelBounds bounds) {
    this.key = key;
    this.bounds = bounds;
  }

  /** The problems that CEL's parser and checker found, in order of place. */
  List<CelIssue> of(List<dev.cel.common.CelIssue> issues) {
    List<CelIssue> result = new ArrayList<>();
    for (dev.cel.common.CelIssue issue : issues) {
      result.add(
          new CelIssue(
              message(issue.getMessage()),
              Math.max(1, issue.getSourceLocation().getLine()),
              Math.max(0, issue.getSourceLocation().getColumn()) + 1));
    }
    result.sort(Comparator.comparingInt(CelIssue::line).thenComparingInt(CelIssue::column));
    return result.stream().distinct().toList();
  }

  /** What can be seen to be wrong in an expression that CEL takes. */
  List<CelIssue> of(CelAbstractSyntaxTree ast) {
    List<CelIssue> issues = new ArrayList<>();
    CelType type = ast.getResultType();
    if (!CompileEnvironment.canGive(key.kind(), type)) {
      issues.add(
          new CelIssue(
              "this gives a %s, where %s is wanted".formatted(type.name(), key.kind().words()),
              1,
              1));
    }
    return issues;
  }

  /** The problem of an expression that is nested too deep. */
  CelIssue tooDeep() {
    return new CelIssue(
        "the expression is nested deeper than the %d levels that are allowed; split it into variables"
            .formatted(bounds.maxNesting()),
        1,
        1);
  }

  private String message(String message) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      return undeclared(undeclared.group(1));
    }
    if (TOO_LONG.matcher(message).matches()) {
      return "the expression is longer than the %,d characters that are allowed; split it into variables"
          .formatted(bounds.maxLength());
    }
    if (TOO_DEEP.matcher(message).matches()) {
      return tooDeep().message();
    }
    Matcher overload = NO_OVERLOAD.matcher(message);
    if (overload.matches()) {
      return "%s does not take (%s)"
          .formatted(Operators.words(overload.group(1)), overload.group(2));
    }
    return message;
  }

  private String undeclared(String name) {
    TreeSet<String> known = new TreeSet<>(key.variables());
    OwnFunctions.declared().forEach(overload -> known.add(overload.function()));
    return NearestName.to(name, known)
        .map(near -> "there is no '%s' here; did you mean '%s'?".formatted(name, near))
        .orElseGet(() ->
            "there is no '%s' here; there are %s"
                .formatted(name, String.join(", ", key.variables())));
  }
}
