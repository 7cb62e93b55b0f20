package dev.chartgate.release;

/** Something that is what its text says, and equal to what has the same text. */
abstract class AsWritten {
  private final String text;

  AsWritten(String text) {
    this.text = text;
  }

  /** The text as it was written. */
  final String text() {
    return text;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof AsWritten written
        && written.getClass() == getClass()
        && written.text.equals(text);
  }

  @Override
  public final int hashCode() {
    return text.hashCode();
  }

  @Override
  public final String toString() {
    return text;
  }
}
