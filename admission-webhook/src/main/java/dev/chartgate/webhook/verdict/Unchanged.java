package dev.chartgate.webhook.verdict;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.SameTree;
import java.util.List;
import java.util.Set;

/**
 * Whether an update leaves an object running as it runs: all but its metadata, its status and the
 * number of its replicas is the same.
 */
final class Unchanged {
  private static final Set<String> BESIDE = Set.of("metadata", "status");
  private static final String SPEC = "spec";
  private static final String REPLICAS = "replicas";

  private Unchanged() {}

  static boolean between(MappingNode before, MappingNode now) {
    return isSame(before, now, BESIDE);
  }

  /** Whether the specification is the same, replicas and all. */
  static boolean isSpecSame(MappingNode before, MappingNode now) {
    return before.get(SPEC).isPresent()
        && now.get(SPEC).isPresent()
        && SameTree.of(before.get(SPEC).get(), now.get(SPEC).get());
  }

  private static boolean isSame(MappingNode before, MappingNode now, Set<String> beside) {
    if (!keys(before, beside).equals(keys(now, beside))) {
      return false;
    }
    for (String key : keys(before, beside)) {
      Node old = before.get(key).orElseThrow();
      Node changed = now.get(key).orElseThrow();
      boolean same =
          (key.equals(SPEC)
                  && old instanceof MappingNode oldSpec
                  && changed instanceof MappingNode newSpec)
              ? isSame(oldSpec, newSpec, Set.of(REPLICAS))
              : SameTree.of(old, changed);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static List<String> keys(MappingNode node, Set<String> beside) {
    return node.keys().stream().filter(key -> !beside.contains(key)).sorted().toList();
  }
}
