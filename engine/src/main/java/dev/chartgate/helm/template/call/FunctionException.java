package dev.chartgate.helm.template.call;

/** A function could not do what it was asked for. The message is Go's, without its prefix. */
public final class FunctionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Makes one with Go's message. */
  public FunctionException(String message) {
    super(message);
  }

  /** Makes one with Go's message and what brought it about. */
  public FunctionException(String message, Throwable cause) {
    super(message, cause);
  }
}
