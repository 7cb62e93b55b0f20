package dev.chartgate.evaluate;

/** The input of a case cannot be read. */
final class CaseException extends Exception {
  private static final long serialVersionUID = 1L;

  CaseException(String message) {
    super(message);
  }
}
