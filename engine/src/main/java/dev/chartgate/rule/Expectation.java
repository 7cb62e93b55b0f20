package dev.chartgate.rule;

import dev.chartgate.source.Mark;
import java.util.List;
import java.util.Optional;

/** What a rule must say on the input of a case. */
public sealed interface Expectation {

  /** Where it is written. */
  Mark mark();

  /**
   * Nothing: it passes, or does not apply.
   *
   * @param mark where it is written
   */
  record Passes(Mark mark) implements Expectation {}

  /**
   * These findings and no others, in any order.
   *
   * @param findings at least one
   * @param mark where they are written
   */
  record Finds(List<Found> findings, Mark mark) implements Expectation {

    /** Copies the findings. */
    public Finds {
      findings = List.copyOf(findings);
    }
  }

  /**
   * That it cannot know.
   *
   * @param wants what is missing, for example {@code facts.cni}; at least one
   * @param mark where they are written
   */
  record IsUnknown(List<String> wants, Mark mark) implements Expectation {

    /** Copies the wants. */
    public IsUnknown {
      wants = List.copyOf(wants);
    }
  }

  /**
   * One finding.
   *
   * @param path the field path in the object, or the values key as {@code --set} writes it
   * @param line the 1-based line in the text that holds the place; absent only if that is {@code
   *     inDefaults}
   * @param inDefaults whether the place is in the defaults that the pack keeps of the chart
   * @param message the message, all of it
   * @param mark where it is written
   */
  record Found(
      String path, Optional<Integer> line, boolean inDefaults, String message, Mark mark) {}
}
