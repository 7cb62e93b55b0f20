package dev.chartgate.webhook;

import dev.chartgate.webhook.server.WebhookServer;

/**
 * A webhook that answers reviews.
 *
 * @param server the server
 * @param cluster stops to watch the cluster
 */
record RunningWebhook(WebhookServer server, Runnable cluster) implements AutoCloseable {

  /** Ends it when the last review is answered. */
  @Override
  public void close() {
    server.close();
    cluster.run();
  }
}
