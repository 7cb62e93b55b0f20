package dev.chartgate.load;

import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.render.RenderBounds;
import dev.chartgate.helm.render.SchemaCheck;
import java.util.List;

/**
 * How charts are rendered.
 *
 * @param kubeVersion the version of Kubernetes that they are told
 * @param apiVersions what its API serves beyond what Helm takes for granted
 * @param includeCrds whether the files of {@code crds} are objects, too
 * @param isUpgrade whether the release is there already
 * @param schemas holds values to the charts' schemas
 * @param bounds what a rendering may cost
 */
public record RenderSettings(
    KubeVersion kubeVersion,
    List<String> apiVersions,
    boolean includeCrds,
    boolean isUpgrade,
    SchemaCheck schemas,
    RenderBounds bounds) {
  /** As Helm renders without flags; schemas are not looked at. */
  public static final RenderSettings DEFAULT =
      new RenderSettings(
          KubeVersion.DEFAULT, List.of(), false, false, SchemaCheck.NONE, RenderBounds.DEFAULT);

  /** The same for a release that is there already, or is not. */
  RenderSettings forUpgrade(boolean upgrade) {
    return new RenderSettings(kubeVersion, apiVersions, includeCrds, upgrade, schemas, bounds);
  }

  /** Copies the list. */
  public RenderSettings {
    apiVersions = List.copyOf(apiVersions);
  }
}
