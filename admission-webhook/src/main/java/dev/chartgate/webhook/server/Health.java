package dev.chartgate.webhook.server;

import dev.chartgate.webhook.cluster.ClusterView;
import java.util.Optional;

/** Whether the server may be sent reviews. The rules were compiled before there was a server. */
final class Health {
  private final ClusterView cluster;
  private volatile boolean ending;

  Health(ClusterView cluster) {
    this.cluster = cluster;
  }

  /** Why it may not; absent if it may. */
  Optional<String> whyNotReady() {
    if (ending) {
      return Optional.of("the webhook ends");
    }
    return cluster.isReady()
        ? Optional.empty()
        : Optional.of("not everything that is watched in the cluster has been seen");
  }

  /** Whether the server is about to end. */
  boolean isEnding() {
    return ending;
  }

  /** The server is about to end. */
  void end() {
    ending = true;
  }
}
