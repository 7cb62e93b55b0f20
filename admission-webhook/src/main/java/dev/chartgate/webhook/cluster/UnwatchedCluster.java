package dev.chartgate.webhook.cluster;

import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cluster of which nothing is known, or none at all. */
public final class UnwatchedCluster implements ClusterView {
  /** Makes one; all are alike. */
  public UnwatchedCluster() {}

  @Override
  public Facts facts() {
    return Facts.NONE;
  }

  @Override
  public String version() {
    return "";
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public Optional<Map<String, String>> labels(String namespace) {
    return Optional.empty();
  }

  @Override
  public Optional<MappingNode> values(String kind, String namespace, String name) {
    return Optional.empty();
  }

  @Override
  public Optional<MappingNode> deployed(String namespace, String release) {
    return Optional.empty();
  }

  @Override
  public Optional<List<MappingNode>> records(String namespace) {
    return Optional.empty();
  }
}
