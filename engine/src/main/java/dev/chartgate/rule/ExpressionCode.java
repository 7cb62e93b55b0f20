package dev.chartgate.rule;

import java.util.Arrays;

/**
 * What compiling an expression gave, in the form that its compiler keeps; nothing here looks into
 * it.
 */
public final class ExpressionCode {
  private final byte[] bytes;

  /** Copies the bytes. */
  public ExpressionCode(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExpressionCode code && Arrays.equals(code.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
