package dev.chartgate.release;

import dev.chartgate.source.NodePath;
import java.util.Optional;

/** Where the pod of a workload stands, by kind. */
public final class PodPath {
  private static final NodePath SPEC = NodePath.of("spec");
  private static final NodePath TEMPLATE = NodePath.of("spec", "template");
  private static final NodePath CRON_JOB_TEMPLATE =
      NodePath.of("spec", "jobTemplate", "spec", "template");

  private PodPath() {}

  /** The path of the pod's spec, if the object is of a kind that has one. */
  public static Optional<NodePath> podSpec(KubernetesObject object) {
    return podTemplate(object).map(template -> template.plus(SPEC));
  }

  /**
   * The path of the pod's metadata and spec, if the object is of a kind that has them; of a Pod it
   * is the object itself.
   */
  public static Optional<NodePath> podTemplate(KubernetesObject object) {
    if (!KindAlias.matches("workload", object)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (object.kind()) {
          case "Pod" -> NodePath.ROOT;
          case "CronJob" -> CRON_JOB_TEMPLATE;
          default -> TEMPLATE;
        });
  }
}
