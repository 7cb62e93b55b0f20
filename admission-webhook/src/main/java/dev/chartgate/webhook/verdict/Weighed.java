package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.rule.Policy.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was found, with what is done about it.
 *
 * @param found what failed, could not know or failed itself
 * @param missed what could not be judged
 * @param waived what somebody agreed to
 * @param unknowable what could not know, and never can in a cluster
 */
record Weighed(
    List<Found> found, List<Missed> missed, List<Finding> waived, List<Finding> unknowable) {
  /** Nothing was found. */
  static final Weighed NOTHING = new Weighed(List.of(), List.of(), List.of(), List.of());

  /**
   * A finding.
   *
   * @param decision what is done about it
   */
  record Found(Finding finding, Decision decision) {}

  /**
   * An input that could not be judged.
   *
   * @param decision what is done about it
   */
  record Missed(NotEvaluated what, Decision decision) {}

  Weighed {
    found = List.copyOf(found);
    missed = List.copyOf(missed);
    waived = List.copyOf(waived);
    unknowable = List.copyOf(unknowable);
  }

  /** The strictest of what is done; absent if nothing was found. */
  Optional<Decision> decision() {
    return Stream.concat(found.stream().map(Found::decision), missed.stream().map(Missed::decision))
        .min(Decision::compareTo);
  }

  /** Both together. */
  Weighed plus(Weighed more) {
    return new Weighed(
        joined(found, more.found),
        joined(missed, more.missed),
        joined(waived, more.waived),
        joined(unknowable, more.unknowable));
  }

  /** The same, with other decisions on what was found. */
  Weighed withFound(UnaryOperator<Found> change) {
    return new Weighed(found.stream().map(change).toList(), missed, waived, unknowable);
  }

  /** The same, where nothing is denied. */
  Weighed warning() {
    return new Weighed(
        found.stream().map(f -> new Found(f.finding, atMostWarn(f.decision))).toList(),
        missed.stream().map(m -> new Missed(m.what, atMostWarn(m.decision))).toList(),
        waived,
        unknowable);
  }

  /** What is done where nothing may be denied. */
  static Decision atMostWarn(Decision decision) {
    return decision == Decision.DENY ? Decision.WARN : decision;
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
