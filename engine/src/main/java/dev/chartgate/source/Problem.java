package dev.chartgate.source;

import java.util.Comparator;

/**
 * A mistake in an input, at its place.
 *
 * @param message what is wrong and what to do, in one or two sentences without the place
 * @param mark where
 */
public record Problem(String message, Mark mark) {
  /** By file, line, column and message. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> problem.mark().source().name())
          .thenComparingInt(problem -> problem.mark().line())
          .thenComparingInt(problem -> problem.mark().column())
          .thenComparing(Problem::message);

  /** {@code name:line:column: message}. */
  @Override
  public String toString() {
    return mark + ": " + message;
  }
}
