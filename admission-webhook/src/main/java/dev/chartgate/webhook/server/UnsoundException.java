package dev.chartgate.webhook.server;

import java.util.List;

/** Something was read that must not be used. */
public final class UnsoundException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  /**
   * Something that must not be used.
   *
   * @param message what that means, on one line
   * @param problems all that is wrong, each on a line of its own that names its place
   */
  public UnsoundException(String message, List<String> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  /** What that means, on one line. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** All that is wrong, each on a line of its own; empty if the message says it. */
  public List<String> problems() {
    return problems;
  }
}
