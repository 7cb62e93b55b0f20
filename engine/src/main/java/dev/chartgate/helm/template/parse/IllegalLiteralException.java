package dev.chartgate.helm.template.parse;

/** A literal that Go refuses; the message is what Go says of it. */
final class IllegalLiteralException extends Exception {
  private static final long serialVersionUID = 1L;

  IllegalLiteralException(String message) {
    super(message);
  }
}
