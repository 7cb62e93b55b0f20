package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Provenance;
import dev.chartgate.release.Release;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds objects that another rendering of the same chart and values would make differently. */
final class MovingFieldsCheck {
  private static final EngineRule RULE = EngineRule.RENDERING_MOVES;

  private final EngineOptions options;

  MovingFieldsCheck(EngineOptions options) {
    this.options = options;
  }

  /** One finding for each object that was rendered here and has such a field. */
  List<Finding> check(Release release, FindingMaker maker) {
    List<Finding> findings = new ArrayList<>();
    if (options.inForce(RULE)) {
      for (KubernetesObject object : release.objects().orElse(List.of())) {
        List<NodePath> moving = moving(object);
        if (!moving.isEmpty()) {
          findings.add(finding(release, object, moving, maker));
        }
      }
    }
    return findings;
  }

  private static List<NodePath> moving(KubernetesObject object) {
    List<NodePath> moving = new ArrayList<>();
    object
        .provenance()
        .filter(Provenance::isMovingSomewhere)
        .ifPresent(provenance ->
            provenance.forEachLeaf((path, source) -> {
              if (source.moving()) {
                moving.add(path);
              }
            }));
    return moving;
  }

  private Finding finding(
      Release release, KubernetesObject object, List<NodePath> moving, FindingMaker maker) {
    NodePath first = moving.getFirst();
    String others = moving.size() == 1 ? " is" : " and %d more are".formatted(moving.size() - 1);
    return maker.own(
        RULE,
        options.severity(RULE),
        first.toFieldPath() + others + " drawn at random or taken from the clock",
        maker.places().ofField(object, first, Optional.empty()),
        Optional.of(
            object.subject(Optional.of(release.namespace()), Optional.of(first.toFieldPath()))));
  }
}
