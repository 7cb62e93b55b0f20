package dev.chartgate.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a rule judges, and with it what its expressions see. */
public enum Scope {
  /** One object, by itself. */
  OBJECT,
  /** The effective values. */
  VALUES,
  /** The objects of a release together, with its values. */
  RELEASE;

  private static final Set<String> OBJECT_VARIABLES =
      inOrder(
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
  private static final Set<String> VALUES_VARIABLES =
      inOrder(
          "values",
          "userValues",
          "inputs",
          "release",
          "chart",
          "given",
          "self",
          "key",
          "params",
          "variables",
          "facts");
  private static final Set<String> RELEASE_VARIABLES =
      inOrder("object", "pod", "objects", "oldRelease", "releases", "compose");

  private static Set<String> inOrder(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }

  /** The names of the variables that expressions of this scope see. */
  public Set<String> variables() {
    return switch (this) {
      case OBJECT -> OBJECT_VARIABLES;
      case VALUES -> VALUES_VARIABLES;
      case RELEASE -> {
        Set<String> all = new LinkedHashSet<>(VALUES_VARIABLES);
        all.addAll(RELEASE_VARIABLES);
        yield Collections.unmodifiableSet(all);
      }
    };
  }

  /** The name in rule files, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
