package dev.chartgate.helm.template.call;

/** A function could not do what it was asked for. The message is Go's, without its prefix. */
public final class FunctionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whether the chart itself demanded to end here. */
  private final boolean demanded;

  /** Makes one with Go's message. */
  public FunctionException(String message) {
    this(message, false);
  }

  /** Makes one with Go's message and what brought it about. */
  public FunctionException(String message, Throwable cause) {
    super(message, cause);
    this.demanded = false;
  }

  private FunctionException(String message, boolean demanded) {
    super(message);
    this.demanded = demanded;
  }

  /** The failure that a chart demands by {@code fail} or {@code required}, with its own words. */
  public static FunctionException demanded(String message) {
    return new FunctionException(message, true);
  }

  /** Whether the chart itself demanded to end here, by {@code fail} or {@code required}. */
  public boolean isDemanded() {
    return demanded;
  }
}
