package dev.chartgate.rule;

import dev.chartgate.source.Shape;
import java.util.List;

/** The keys of policies. */
final class PolicyShapes {
  static final Shape POLICY =
      new Shape(
          "a policy",
          List.of(),
          List.of(
              "profile", "select", "ignore", "severities", "parameters", "decisions", "waivers"));
  static final Shape DECISIONS =
      new Shape(
          "the decisions of a policy", List.of(), List.of("error", "warning", "info", "unknown"));
  static final Shape WAIVERS =
      new Shape("the waivers of a policy", List.of(), List.of("owners", "carried", "notCarried"));

  private PolicyShapes() {}
}
