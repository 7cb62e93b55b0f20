package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.value.GoType;

/** The types of Helm's that templates meet, whose names differ between the lines of Helm. */
final class GoTypes {
  /** The files of a chart: a map of bytes with methods. */
  static final GoType FILES = GoType.map(GoType.BYTES).named("engine.files");

  private final String modelPackage;

  GoTypes(HelmVersion version) {
    this.modelPackage =
        switch (version) {
          case V3 -> "chartutil";
          case V4 -> "common";
        };
  }

  /** The map of values, and the dot of a template. */
  GoType values() {
    return GoType.MAP.named(modelPackage + ".Values");
  }

  /** The list of API versions, with its method {@code Has}. */
  GoType versionSet() {
    return GoType.STRINGS.named(modelPackage + ".VersionSet");
  }

  /** The name of the struct of a version of Kubernetes. */
  String kubeVersion() {
    return modelPackage + ".KubeVersion";
  }

  /** The name of the struct of capabilities, which templates see through a pointer. */
  String capabilities() {
    return "*" + modelPackage + ".Capabilities";
  }
}
