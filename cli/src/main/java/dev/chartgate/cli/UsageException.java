package dev.chartgate.cli;

/** Arguments that mean nothing, or do not go together. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong and what to do, on one line. */
  UsageException(String message) {
    super(message);
  }
}
