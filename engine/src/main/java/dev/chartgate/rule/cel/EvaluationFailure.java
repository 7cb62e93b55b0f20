package dev.chartgate.rule.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;

/** The expression fails on this input; the message shows no value of it. */
final class EvaluationFailure extends CelRuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;

  EvaluationFailure(String message) {
    super(null, CelErrorCode.INVALID_ARGUMENT);
    this.message = message;
  }

  /** The failure to find a key. */
  static EvaluationFailure noSuchKey(Object key) {
    return new EvaluationFailure("no such key: " + key);
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
