package dev.chartgate.webhook.cluster;

import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the cluster at a moment. Never asks the cluster while a review waits. */
public interface ClusterView {

  /** The facts; a part that is not watched, or not seen yet, is missing. */
  Facts facts();

  /** Another text whenever something that this view says has changed. */
  String version();

  /** Whether all that is watched has been seen once. */
  boolean isReady();

  /** The labels of a namespace; absent where they are not known. */
  Optional<Map<String, String>> labels(String namespace);

  /**
   * A ConfigMap or Secret that values are taken from; absent where it is not known or not there.
   *
   * @param kind {@code ConfigMap} or {@code Secret}
   */
  Optional<MappingNode> values(String kind, String namespace, String name);

  /**
   * The record of the release that is deployed; absent where it is not known. Of two, the later.
   *
   * @param release the name of the release
   */
  Optional<MappingNode> deployed(String namespace, String release);

  /**
   * The records of releases in a namespace that are deployed, or about to be; absent where they are
   * not known.
   */
  Optional<List<MappingNode>> records(String namespace);
}
