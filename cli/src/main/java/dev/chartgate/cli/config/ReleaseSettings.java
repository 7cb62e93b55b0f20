package dev.chartgate.cli.config;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.rule.Profile;
import java.util.List;
import java.util.Optional;

/**
 * What releases can have in common.
 *
 * @param namespace the namespace
 * @param kubeVersion the version of Kubernetes that charts are told
 * @param apiVersions what the cluster serves beyond Kubernetes itself
 * @param includeCrds whether the files of {@code crds} are objects, too
 * @param helmVersion the line of Helm
 * @param facts the facts file, relative to the configuration
 * @param packs the packs that are bound whatever the chart is
 * @param profile what the release is for
 * @param cluster a name for where it is installed; releases of one cluster see each other
 */
public record ReleaseSettings(
    Optional<Written<String>> namespace,
    Optional<Written<String>> kubeVersion,
    Optional<Written<List<String>>> apiVersions,
    Optional<Written<Boolean>> includeCrds,
    Optional<Written<HelmVersion>> helmVersion,
    Optional<Written<String>> facts,
    Optional<Written<List<Written<String>>>> packs,
    Optional<Written<Profile>> profile,
    Optional<Written<String>> cluster) {

  /** Nothing is said. */
  public static final ReleaseSettings NONE =
      new ReleaseSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** These, and where they say nothing the others. */
  ReleaseSettings over(ReleaseSettings others) {
    return new ReleaseSettings(
        namespace.or(others::namespace),
        kubeVersion.or(others::kubeVersion),
        apiVersions.or(others::apiVersions),
        includeCrds.or(others::includeCrds),
        helmVersion.or(others::helmVersion),
        facts.or(others::facts),
        packs.or(others::packs),
        profile.or(others::profile),
        cluster.or(others::cluster));
  }
}
