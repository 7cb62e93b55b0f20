package dev.chartgate.rule.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown by a view of which something is asked that was not given. */
final class UnknownSignal extends CelRuntimeException {
  private static final long serialVersionUID = 1L;

  private final String want;

  UnknownSignal(String want) {
    super(null, CelErrorCode.ATTRIBUTE_NOT_FOUND);
    this.want = want;
  }

  /** The signal that ended an evaluation, if it was one. */
  static Optional<UnknownSignal> in(Throwable thrown) {
    for (@Nullable Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof UnknownSignal signal) {
        return Optional.of(signal);
      }
    }
    return Optional.empty();
  }

  /** What would have to be given. */
  String want() {
    return want;
  }

  @Override
  public String getMessage() {
    return want + " is not known";
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
