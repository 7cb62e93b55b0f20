package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.value.CodePointOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of kinds in which Helm installs: known ones as listed, then the others by name. */
final class InstallOrder implements Comparator<String> {
  private static final List<String> HELM_3 =
      List.of(
          "PriorityClass",
          "Namespace",
          "NetworkPolicy",
          "ResourceQuota",
          "LimitRange",
          "PodSecurityPolicy",
          "PodDisruptionBudget",
          "ServiceAccount",
          "Secret",
          "SecretList",
          "ConfigMap",
          "StorageClass",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "CustomResourceDefinition",
          "ClusterRole",
          "ClusterRoleList",
          "ClusterRoleBinding",
          "ClusterRoleBindingList",
          "Role",
          "RoleList",
          "RoleBinding",
          "RoleBindingList",
          "Service",
          "DaemonSet",
          "Pod",
          "ReplicationController",
          "ReplicaSet",
          "Deployment",
          "HorizontalPodAutoscaler",
          "StatefulSet",
          "Job",
          "CronJob",
          "IngressClass",
          "Ingress",
          "APIService");
  private static final List<String> ADDED_BY_HELM_4 =
      List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

  private final Map<String, Integer> ranks = new HashMap<>();

  /** The order of one line of Helm. */
  InstallOrder(HelmVersion version) {
    add(HELM_3);
    if (version == HelmVersion.V4) {
      add(ADDED_BY_HELM_4);
    }
  }

  private void add(List<String> kinds) {
    kinds.forEach(kind -> ranks.put(kind, ranks.size()));
  }

  @Override
  public int compare(String left, String right) {
    @Nullable Integer first = ranks.get(left);
    @Nullable Integer second = ranks.get(right);
    if (first != null && second != null) {
      return first.compareTo(second);
    }
    if (first == null && second == null) {
      return CodePointOrder.INSTANCE.compare(left, right);
    }
    return first == null ? 1 : -1;
  }
}
