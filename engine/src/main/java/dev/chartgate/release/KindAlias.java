package dev.chartgate.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects a kind in a rule means: an alias such as {@code workload}, a bare kind, which is
 * Kubernetes' own ({@code Service} is never {@code serving.knative.dev}'s), {@code group/Kind} for
 * any other, or {@code *} for every object.
 */
public final class KindAlias {
  /** The groups that hold Kubernetes' own kinds; a bare kind means one of these. */
  private static final Set<String> CORE_GROUPS =
      Set.of(
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "autoscaling",
          "batch",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "extensions",
          "flowcontrol.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io");

  private static final List<String> POD_TEMPLATES =
      List.of(
          "CronJob",
          "DaemonSet",
          "Deployment",
          "Job",
          "ReplicaSet",
          "ReplicationController",
          "StatefulSet");

  private static final List<String> WORKLOADS = plus(POD_TEMPLATES, List.of("Pod"));

  /** The workloads, and PodTemplate, which runs nothing and only keeps a pod for others. */
  private static final List<String> WITH_POD = plus(WORKLOADS, List.of("PodTemplate"));

  private static final Map<String, List<String>> ALIASES =
      Map.of(
          "pod", List.of("Pod"),
          "podTemplate", POD_TEMPLATES,
          "workload", WORKLOADS,
          "role", List.of("ClusterRole", "Role"),
          "roleBinding", List.of("ClusterRoleBinding", "RoleBinding"),
          "rbac", List.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"));

  private KindAlias() {}

  private static List<String> plus(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** The names of the aliases. */
  public static Set<String> aliases() {
    return ALIASES.keySet();
  }

  /** The bare kinds that an alias stands for, if it is one. */
  public static Optional<List<String>> kindsOf(String alias) {
    return Optional.ofNullable(ALIASES.get(alias));
  }

  /** Whether the objects of a kind, or all that an alias stands for, hold a pod. */
  public static boolean hasPod(String kind) {
    return WITH_POD.containsAll(ALIASES.getOrDefault(kind, List.of(kind)));
  }

  /** Whether an object holds a pod. */
  static boolean hasPod(KubernetesObject object) {
    return WITH_POD.contains(object.kind()) && isCoreGroup(object.group());
  }

  /** Whether a group is one of Kubernetes' own. */
  public static boolean isCoreGroup(String group) {
    return CORE_GROUPS.contains(group);
  }

  /** Whether an object is of a kind that a rule names. */
  public static boolean matches(String kind, KubernetesObject object) {
    if (kind.equals("*")) {
      return true;
    }
    int slash = kind.indexOf('/');
    if (slash >= 0) {
      return object.group().equals(kind.substring(0, slash))
          && object.kind().equals(kind.substring(slash + 1));
    }
    List<String> kinds = ALIASES.getOrDefault(kind, List.of(kind));
    return kinds.contains(object.kind()) && isCoreGroup(object.group());
  }
}
