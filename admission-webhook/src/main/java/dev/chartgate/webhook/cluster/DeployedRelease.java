package dev.chartgate.webhook.cluster;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.LoadBounds;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ObjectLoader;
import dev.chartgate.load.ReleaseFacts;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.Node;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of releases, of those that are deployed and those that are about to be. */
final class DeployedRelease {
  private static final Logger LOG = LoggerFactory.getLogger(DeployedRelease.class);

  /** Knows no chart: what facts tell of a release is in its record. */
  private static final ObjectLoader LOADER =
      new ObjectLoader(List.of(), HelmVersion.V4, Optional.empty(), LoadBounds.DEFAULT);

  private static final String DEPLOYED = "deployed";

  private DeployedRelease() {}

  /** What the facts tell of the release; absent if the record cannot be read. */
  static Optional<Node> facts(KubernetesObject record) {
    LoadResult loaded = LOADER.release(LOADER.open(record), Optional.empty(), Facts.NONE);
    if (loaded.releases().isEmpty()) {
      LOG.warn(
          "The record {} in {} cannot be read, so the releases of the cluster are unknown",
          record.name(),
          record.namespace().orElse(""));
    }
    return loaded.releases().stream().map(ReleaseFacts::of).findFirst();
  }

  /** Whether a record is that of a release that is deployed, as against one that is about to be. */
  static boolean isDeployed(KubernetesObject record) {
    return record.label("status").filter(DEPLOYED::equals).isPresent();
  }

  /** Which revision of its release a record is; -1 if it does not say so. */
  static long revision(KubernetesObject record) {
    try {
      return Long.parseLong(record.label("version").orElse(""));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
