package dev.chartgate.helm.function;

import dev.chartgate.helm.template.call.FunctionException;

/** Failures that are panics of Go's runtime, with its words. */
final class Panic {
  private Panic() {}

  static FunctionException nilPointer() {
    return new FunctionException(
        "runtime error: invalid memory address or nil pointer dereference");
  }

  static FunctionException divideByZero() {
    return new FunctionException("runtime error: integer divide by zero");
  }

  static FunctionException nilMap() {
    return new FunctionException("assignment to entry in nil map");
  }

  /** A string or slice was cut where it is not. */
  static FunctionException slice(String bounds) {
    return new FunctionException("runtime error: slice bounds out of range " + bounds);
  }
}
