package dev.chartgate.cli.config;

import dev.chartgate.helm.values.SetFlag;
import dev.chartgate.source.Shape;
import java.util.ArrayList;
import java.util.List;

/** The keys of configurations. */
final class ConfigurationShapes {
  private static final List<String> SETTINGS =
      List.of(
          "namespace",
          "kubeVersion",
          "apiVersions",
          "includeCrds",
          "helmVersion",
          "facts",
          "packs",
          "profile",
          "cluster");
  static final Shape CONFIGURATION =
      new Shape(
          "a configuration",
          List.of(),
          List.of(
              "policy",
              "waivers",
              "baseline",
              "compat",
              "packDirs",
              "chartStore",
              "failSeverity",
              "failUnknown",
              "output",
              "overrides",
              "defaults",
              "releases"));
  static final Shape DEFAULTS = new Shape("the defaults of releases", List.of(), SETTINGS);
  static final Shape RELEASE = new Shape("a release", List.of("name"), release());
  static final Shape DECLARED = new Shape("a declared release", List.of("declaredIn"), SETTINGS);
  static final Shape OVERRIDE =
      new Shape("an override", List.of("paths"), List.of("ignore", "severities"));

  private ConfigurationShapes() {}

  private static List<String> release() {
    List<String> keys = new ArrayList<>(List.of("chart", "values"));
    for (SetFlag flag : SetFlag.values()) {
      keys.add(ReleaseEntry.keyOf(flag));
    }
    keys.addAll(SETTINGS);
    return keys;
  }
}
