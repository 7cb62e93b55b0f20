package dev.chartgate.webhook.verdict;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.cluster.ClusterView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges records that are kept in the cluster, where an object is refused that may be of their
 * release: another replica may have judged them, or this one before it was started again. Each is
 * judged once. A record there proves that the release was let pass only if it is let pass now.
 */
final class KeptRecords {
  private static final int MOST = 2_000;
  private static final String PENDING = "pending-";

  /** How many are judged while one object waits; whoever may write records could make many. */
  private static final int AT_ONCE = 3;

  private final ClusterView cluster;
  private final RecordJudge judge;
  private final AdmittedReleases admitted;

  /** Whether a record was let pass, by what it is known by. */
  private final Map<String, Boolean> judged = Recent.map(MOST);

  KeptRecords(ClusterView cluster, RecordJudge judge, AdmittedReleases admitted) {
    this.cluster = cluster;
    this.judge = judge;
    this.admitted = admitted;
  }

  /**
   * Judges those that an object may be of: of the release that it claims, and of all that are being
   * installed in its namespace, since hooks claim none.
   *
   * @return whether anything was learnt
   */
  boolean learn(Optional<String> namespace, Optional<ReleaseClaim> claim) {
    Set<String> namespaces = new LinkedHashSet<>();
    claim.map(ReleaseClaim::namespace).ifPresent(namespaces::add);
    namespace.ifPresent(namespaces::add);
    boolean learnt = false;
    int left = AT_ONCE;
    for (String each : namespaces) {
      for (MappingNode node : cluster.records(each).orElse(List.of())) {
        KubernetesObject record = new KubernetesObject(node, Optional.empty());
        if (left > 0 && mayHave(record, each, claim) && isNews(record, each)) {
          left--;
          learnt |= learn(record, each);
        }
      }
    }
    return learnt;
  }

  private static boolean mayHave(
      KubernetesObject record, String namespace, Optional<ReleaseClaim> claim) {
    boolean isPending =
        record.label("status").filter(status -> status.startsWith(PENDING)).isPresent();
    boolean isClaimed =
        claim
            .filter(of -> of.namespace().equals(namespace))
            .filter(of -> record.label("name").filter(of.release()::equals).isPresent())
            .isPresent();
    return (isPending || isClaimed) && RecordJudge.isRecord(record);
  }

  /** Whether it was not judged yet, or was let pass and is forgotten. */
  private boolean isNews(KubernetesObject record, String namespace) {
    Boolean letPass = judged.get(identity(record, namespace));
    return letPass == null || (letPass && !isKnown(record, namespace));
  }

  private boolean learn(KubernetesObject record, String namespace) {
    boolean passes = judge.remembers(record, namespace);
    judged.put(identity(record, namespace), passes);
    return passes;
  }

  private boolean isKnown(KubernetesObject record, String namespace) {
    return record
        .label("name")
        .filter(name -> admitted.knows(new AdmittedReleases.ReleaseKey(namespace, name)))
        .isPresent();
  }

  /** Two records that are taken for one are judged once less; nothing is let pass for it. */
  private static String identity(KubernetesObject record, String namespace) {
    String content =
        record.node().mapping("data").flatMap(data -> data.string("release")).orElse("");
    return "%s/%s %x %x".formatted(namespace, record.name(), content.length(), content.hashCode());
  }
}
