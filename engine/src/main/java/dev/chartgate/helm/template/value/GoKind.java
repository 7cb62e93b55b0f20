package dev.chartgate.helm.template.value;

import java.util.Locale;

/** The kinds of Go's types, as {@code reflect.Kind} has them. */
public enum GoKind {
  INVALID,
  BOOL,
  INT,
  INT8,
  INT16,
  INT32,
  INT64,
  UINT,
  UINT8,
  UINT16,
  UINT32,
  UINT64,
  FLOAT32,
  FLOAT64,
  INTERFACE,
  MAP,
  PTR,
  SLICE,
  STRING,
  STRUCT;

  /** The name that Go prints, for example {@code float64}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is an integer with a sign. */
  public boolean isSigned() {
    return compareTo(INT) >= 0 && compareTo(INT64) <= 0;
  }

  /** Whether it is an integer without a sign. */
  public boolean isUnsigned() {
    return compareTo(UINT) >= 0 && compareTo(UINT64) <= 0;
  }

  /** Whether it is a floating-point number. */
  public boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }
}
