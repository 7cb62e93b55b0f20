package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** {@code .Capabilities} as templates see it. */
final class CapabilitiesObject {
  /** What Helm was built with, which charts hardly look at. */
  private static final String GO_VERSION = "go1.26.8";

  private CapabilitiesObject() {}

  /**
   * The struct.
   *
   * @param added what {@code --api-versions} adds to those that Helm takes for granted
   */
  static Struct of(HelmVersion helm, KubeVersion kube, List<String> added) {
    GoTypes types = new GoTypes(helm);
    List<Value> versions =
        Stream.concat(DefaultApiVersions.ALL.stream(), added.stream())
            .<Value>map(Text::of)
            .toList();
    return Struct.of(types.capabilities())
        .field("KubeVersion", "KubeVersion", kubeVersion(helm, kube))
        .field(
            "APIVersions", "APIVersions", new ListValue(versions, types.versionSet(), Origin.NONE))
        .field("HelmVersion", "HelmVersion", helm(helm))
        .build();
  }

  private static Struct kubeVersion(HelmVersion helm, KubeVersion kube) {
    Struct.Builder build =
        Struct.of(new GoTypes(helm).kubeVersion())
            .field("Version", "Version", Text.of(kube.version()));
    if (helm == HelmVersion.V4) {
      build.field("normalizedVersion", "", Text.of(kube.plain()));
    }
    return build
        .field("Major", "Major", Text.of(kube.major()))
        .field("Minor", "Minor", Text.of(kube.minor()))
        .string(kube.plain())
        .build();
  }

  private static Struct helm(HelmVersion helm) {
    Struct.Builder build =
        Struct.of("version.BuildInfo")
            .omitEmpty(
                "Version",
                "version",
                Text.of(
                    switch (helm) {
                      case V3 -> "v3.22";
                      case V4 -> "v4.3";
                    }))
            .omitEmpty("GitCommit", "git_commit", Text.EMPTY)
            .omitEmpty("GitTreeState", "git_tree_state", Text.EMPTY)
            .omitEmpty("GoVersion", "go_version", Text.of(GO_VERSION));
    if (helm == HelmVersion.V4) {
      build.field("KubeClientVersion", "kube_client_version", Text.of("v1.37"));
    }
    return build.build();
  }
}
