package dev.chartgate.rule;

import dev.chartgate.source.Shape;
import java.util.List;

/** The keys of rule files, in the order in which they are written. */
final class RuleShapes {
  static final Shape RULE =
      new Shape(
          "a rule",
          List.of(
              "id",
              "code",
              "title",
              "severity",
              "scope",
              "since",
              "rationale",
              "remediation",
              "assert",
              "message",
              "cases"),
          List.of(
              "tags",
              "charts",
              "supersedes",
              "references",
              "kinds",
              "select",
              "when",
              "parameters",
              "variables",
              "at",
              "part",
              "beside",
              "enabled",
              "profiles"));

  /** A rule whose cases were not read. */
  static final Shape RULE_WITHOUT_CASES =
      new Shape(
          RULE.what(),
          RULE.required().stream().filter(key -> !key.equals("cases")).toList(),
          RULE.optional());

  static final Shape CHART_RANGE = new Shape("a chart", List.of("name"), List.of("version"));
  static final Shape DOCUMENT =
      new Shape("a reference to a document", List.of("document", "section"), List.of("line"));
  static final Shape CHART_FILE =
      new Shape("a reference to a chart", List.of("chart"), List.of("line"));
  static final Shape PAGE = new Shape("a reference to a page", List.of("title", "url"), List.of());
  static final Shape PARAMETER =
      new Shape("a parameter", List.of("default"), List.of("description"));
  static final Shape PROFILE =
      new Shape("a profile", List.of(), List.of("severity", "parameters", "enabled"));
  static final Shape CASE =
      new Shape(
          "a case",
          List.of("name", "expect"),
          List.of(
              "chart",
              "release",
              "values",
              "files",
              "sets",
              "defaults",
              "object",
              "objects",
              "oldObject",
              "oldRelease",
              "compose",
              "facts",
              "profile",
              "params"));
  static final Shape CASE_CHART =
      new Shape("the chart of a case", List.of("name"), List.of("version"));
  static final Shape CASE_RELEASE =
      new Shape("the release of a case", List.of(), List.of("name", "namespace"));
  static final Shape CASE_FILE =
      new Shape("a values file of a case", List.of("name", "values"), List.of());
  static final Shape OLD_RELEASE =
      new Shape("the old release of a case", List.of(), List.of("values", "objects"));
  static final Shape FOUND =
      new Shape("an expected finding", List.of("path", "message"), List.of("line", "default"));
  static final Shape UNKNOWN =
      new Shape("an expectation that is no list", List.of("unknown"), List.of());

  private RuleShapes() {}
}
