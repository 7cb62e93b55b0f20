package dev.chartgate.webhook;

import java.util.List;

/** Arguments that mean nothing, or do not go together. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  /** All that is wrong, each on one line with what to do. */
  UsageException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong. */
  List<String> problems() {
    return problems;
  }
}
