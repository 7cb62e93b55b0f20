package dev.chartgate.rule;

import dev.chartgate.source.Shape;
import java.util.List;
import java.util.stream.Stream;

/** The keys of policies. */
final class PolicyShapes {
  static final Shape POLICY =
      new Shape(
          "a policy",
          List.of(),
          List.of(
              "profile", "select", "ignore", "severities", "parameters", "decisions", "waivers"));
  private static final List<String> OUTCOME_KEYS =
      List.of("error", "warning", "info", "unknown", "errored", "notEvaluated");
  static final Shape OUTCOMES = new Shape("the decisions for a pack", List.of(), OUTCOME_KEYS);
  static final Shape DECISION_BLOCK =
      new Shape(
          "the decisions for a namespace",
          List.of(),
          plus(OUTCOME_KEYS, List.of("packs", "rules")));
  static final Shape DECISIONS =
      new Shape(
          "the decisions of a policy",
          List.of(),
          plus(DECISION_BLOCK.optional(), List.of("unresolved", "namespaces", "labelSetters")));
  static final Shape UNRESOLVED =
      new Shape(
          "the decisions for releases that cannot be resolved",
          List.of(),
          List.copyOf(Decisions.UNRESOLVED.keySet()));
  static final Shape NAMESPACE =
      new Shape("an item of 'namespaces'", List.of("decisions"), List.of("names", "labels"));
  static final Shape LABEL_SETTERS =
      new Shape("'labelSetters'", List.of(), List.of("accounts", "groups"));
  static final Shape WAIVERS =
      new Shape("the waivers of a policy", List.of(), List.of("owners", "carried", "notCarried"));

  private PolicyShapes() {}

  private static List<String> plus(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
