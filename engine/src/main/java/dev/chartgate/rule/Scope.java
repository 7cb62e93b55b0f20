package dev.chartgate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a rule judges, and with it what its expressions see. */
public enum Scope {
  /** One object, by itself. */
  OBJECT,
  /** The effective values. */
  VALUES,
  /** The objects of a release together, with its values. */
  RELEASE;

  private static final List<String> OBJECT_VARIABLES =
      List.of(
          "object",
          "oldObject",
          "request",
          "namespaceObject",
          "self",
          "key",
          "pod",
          "params",
          "variables",
          "facts");
  private static final List<String> VALUES_VARIABLES =
      List.of(
          "values",
          "userValues",
          "inputs",
          "release",
          "chart",
          "self",
          "key",
          "params",
          "variables",
          "facts");
  private static final List<String> RELEASE_VARIABLES =
      List.of("object", "pod", "objects", "oldRelease", "releases", "compose");

  /** The names of the variables that expressions of this scope see. */
  public List<String> variables() {
    return switch (this) {
      case OBJECT -> OBJECT_VARIABLES;
      case VALUES -> VALUES_VARIABLES;
      case RELEASE -> {
        List<String> all = new ArrayList<>(VALUES_VARIABLES);
        all.addAll(RELEASE_VARIABLES);
        yield List.copyOf(all);
      }
    };
  }

  /** The name in rule files, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
