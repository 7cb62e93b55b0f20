package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RoleBindings and ClusterRoleBindings by the ServiceAccounts that they name. */
final class AccountIndex {
  private final Map<String, List<KubernetesObject>> byAccount = new HashMap<>();

  AccountIndex(ObjectIndex objects) {
    for (KubernetesObject binding : objects.ofKind("roleBinding")) {
      List<Node> subjects =
          binding.node().sequence("subjects").map(SequenceNode::items).orElse(List.of());
      for (Node subject : subjects) {
        if (subject instanceof MappingNode mapping
            && mapping.string("kind").filter("ServiceAccount"::equals).isPresent()) {
          String namespace =
              mapping.string("namespace").orElseGet(() -> objects.namespaceOf(binding));
          byAccount
              .computeIfAbsent(
                  account(namespace, mapping.string("name").orElse("")), a -> new ArrayList<>())
              .add(binding);
        }
      }
    }
  }

  private static String account(String namespace, String name) {
    return namespace + "/" + name;
  }

  List<KubernetesObject> find(String namespace, String name) {
    return byAccount.getOrDefault(account(namespace, name), List.of());
  }
}
