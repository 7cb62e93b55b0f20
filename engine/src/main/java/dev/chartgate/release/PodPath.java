package dev.chartgate.release;

import dev.chartgate.source.NodePath;
import java.util.Optional;

/** Where the pod of a workload stands, by kind. */
public final class PodPath {
  private static final NodePath TEMPLATE = NodePath.of("spec", "template");
  private static final NodePath CRON_JOB_TEMPLATE =
      NodePath.of("spec", "jobTemplate", "spec", "template");
  private static final NodePath POD_SPEC = NodePath.of("spec");
  private static final NodePath TEMPLATE_SPEC = TEMPLATE.key("spec");
  private static final NodePath CRON_JOB_SPEC = CRON_JOB_TEMPLATE.key("spec");
  private static final NodePath POD_TEMPLATE = NodePath.of("template");
  private static final NodePath POD_TEMPLATE_SPEC = POD_TEMPLATE.key("spec");

  private PodPath() {}

  /** The path of the pod's spec, if the object is of a kind that has one. */
  public static Optional<NodePath> podSpec(KubernetesObject object) {
    return path(object, POD_SPEC, CRON_JOB_SPEC, POD_TEMPLATE_SPEC, TEMPLATE_SPEC);
  }

  /**
   * The path of the pod's metadata and spec, if the object is of a kind that has them; of a Pod it
   * is the object itself.
   */
  public static Optional<NodePath> podTemplate(KubernetesObject object) {
    return path(object, NodePath.ROOT, CRON_JOB_TEMPLATE, POD_TEMPLATE, TEMPLATE);
  }

  private static Optional<NodePath> path(
      KubernetesObject object,
      NodePath ofPod,
      NodePath ofCronJob,
      NodePath ofPodTemplate,
      NodePath ofOthers) {
    if (!KindAlias.hasPod(object)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (object.kind()) {
          case "Pod" -> ofPod;
          case "CronJob" -> ofCronJob;
          case "PodTemplate" -> ofPodTemplate;
          default -> ofOthers;
        });
  }
}
