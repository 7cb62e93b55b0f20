package dev.chartgate.helm.template.print;

/** What stands between the percent sign and the verb. */
final class Flags {
  /** Where a width or precision was not given. */
  static final int ABSENT = -1;

  boolean minus;
  boolean plus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** {@code %+v}: names of fields. */
  boolean plusV;

  /** {@code %#v}: as Go's source. */
  boolean sharpV;

  /** In code points. */
  int width = ABSENT;

  int precision = ABSENT;

  /** For {@code %v}, plus and sharp have another meaning. */
  void turnToValue() {
    sharpV = sharp;
    sharp = false;
    plusV = plus;
    plus = false;
  }

  /** Whether nothing is given that changes how a number looks. */
  boolean isNone() {
    return !(minus || plus || sharp || space || zero || sharpV)
        && width == ABSENT
        && precision == ABSENT;
  }

  /** What fills the width. */
  char padding() {
    return zero && !minus ? '0' : ' ';
  }
}
