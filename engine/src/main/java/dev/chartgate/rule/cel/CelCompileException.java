package dev.chartgate.rule.cel;

import java.util.List;
import java.util.stream.Collectors;

/** An expression does not compile. */
public final class CelCompileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<CelIssue> issues;

  /** Collects what is wrong; there is at least one issue, in order of place. */
  CelCompileException(List<CelIssue> issues) {
    super(
        issues.stream()
            .map(issue -> issue.line() + ":" + issue.column() + ": " + issue.message())
            .collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  /** All that is wrong, in order of place. */
  public List<CelIssue> issues() {
    return issues;
  }
}
