package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import java.util.List;

/**
 * What a chart is rendered for.
 *
 * @param helm whose behaviour
 * @param releaseName the name of the release
 * @param namespace its namespace
 * @param isUpgrade whether it is an upgrade, not an installation
 * @param kubeVersion the version of Kubernetes
 * @param apiVersions what the cluster serves beyond what Helm takes for granted, for example {@code
 *     monitoring.coreos.com/v1} or {@code monitoring.coreos.com/v1/ServiceMonitor}
 */
public record RenderOptions(
    HelmVersion helm,
    String releaseName,
    String namespace,
    boolean isUpgrade,
    KubeVersion kubeVersion,
    List<String> apiVersions) {

  /** Copies the list. */
  public RenderOptions {
    apiVersions = List.copyOf(apiVersions);
  }

  /** An installation of a release, of whose cluster nothing is known. */
  public static RenderOptions of(HelmVersion helm, String releaseName, String namespace) {
    return new RenderOptions(helm, releaseName, namespace, false, KubeVersion.DEFAULT, List.of());
  }
}
