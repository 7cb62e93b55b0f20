package dev.chartgate.source;

/**
 * A mistake in an input, at its place.
 *
 * @param message what is wrong and what to do, in one or two sentences without the place
 * @param mark where
 */
public record Problem(String message, Mark mark) {

  /** {@code name:line:column: message}. */
  @Override
  public String toString() {
    return mark + ": " + message;
  }
}
