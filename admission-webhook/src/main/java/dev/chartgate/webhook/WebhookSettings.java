package dev.chartgate.webhook;

import dev.chartgate.webhook.cluster.FactSwitches;
import dev.chartgate.webhook.ruleset.RulesetSources;
import dev.chartgate.webhook.server.ServerSettings;
import dev.chartgate.webhook.server.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the webhook is told.
 *
 * @param server how it serves
 * @param tls its certificate; absent where it makes one for itself, to be tried out
 * @param rules what it judges by beside the packs that are built in
 * @param chartStore where the charts lie that declared releases name
 * @param cluster how the cluster is watched; absent where there is none, to be tried out
 */
record WebhookSettings(
    ServerSettings server,
    Optional<TlsFiles> tls,
    RulesetSources rules,
    Optional<Path> chartStore,
    Optional<Watched> cluster) {

  /**
   * How the cluster is watched.
   *
   * @param kubeconfig the file that says where it is; absent in a Pod of it
   * @param facts what is taken from it
   */
  record Watched(Optional<Path> kubeconfig, FactSwitches facts) {}

  /** Whether it is tried out. */
  boolean isDev() {
    return cluster.isEmpty();
  }
}
