package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Superseded;
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
 * @param superseded what was found and is not among the others, since one of them says it better
 * @param notes what else the one who asked should know
 */
record Weighed(
    List<Found> found,
    List<Missed> missed,
    List<Finding> waived,
    List<Finding> unknowable,
    List<Superseded> superseded,
    List<String> notes) {
  /** Nothing was found. */
  static final Weighed NOTHING =
      new Weighed(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

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
    superseded = List.copyOf(superseded);
    notes = List.copyOf(notes);
  }

  /** Inputs that could not be judged, and nothing else. */
  static Weighed ofMissed(List<Missed> missed) {
    return new Weighed(List.of(), missed, List.of(), List.of(), List.of(), List.of());
  }

  /** The strictest of what is done; absent if nothing was found. */
  Optional<Decision> decision() {
    return Stream.concat(found.stream().map(Found::decision), missed.stream().map(Missed::decision))
        .min(Decision::compareTo);
  }

  /** Whether the request is refused. */
  boolean denies() {
    return decision().equals(Optional.of(Decision.DENY));
  }

  /** Both together. */
  Weighed plus(Weighed more) {
    return new Weighed(
        joined(found, more.found),
        joined(missed, more.missed),
        joined(waived, more.waived),
        joined(unknowable, more.unknowable),
        joined(superseded, more.superseded),
        joined(notes, more.notes));
  }

  /** The same, with other decisions on what was found. */
  Weighed withFound(UnaryOperator<Found> change) {
    return withFound(found.stream().map(change).toList(), waived);
  }

  /** The same, where other things were found or agreed to. */
  Weighed withFound(List<Found> others, List<Finding> agreed) {
    return new Weighed(others, missed, agreed, unknowable, superseded, notes);
  }

  /** The same with other inputs that could not be judged. */
  Weighed withMissed(List<Missed> others) {
    return new Weighed(found, others, waived, unknowable, superseded, notes);
  }

  /** The same with more to be said. */
  Weighed noting(List<String> more) {
    return new Weighed(found, missed, waived, unknowable, superseded, joined(notes, more));
  }

  /** The same, where nothing is denied. */
  Weighed warning() {
    return withFound(f -> new Found(f.finding, atMostWarn(f.decision)))
        .withMissed(missed.stream().map(m -> new Missed(m.what, atMostWarn(m.decision))).toList());
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
