package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.RepeatedKey;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What Helm wrote down of a release.
 *
 * @param name the name of the release
 * @param namespace its namespace
 * @param status what Helm says of it, such as {@code pending-install}; empty if it says nothing
 * @param helm the line of Helm that wrote it
 * @param chart its chart
 * @param recorded the files of its chart
 * @param chartValues the chart's values, with those of its subcharts
 * @param config the values that a person gave
 * @param schema the schema of the chart's values
 * @param objects its objects, hooks after the others
 * @param repeatedKeys the keys that its objects have twice
 * @param notEvaluated the parts of it that could not be read
 */
record HelmRecord(
    String name,
    Optional<String> namespace,
    String status,
    HelmVersion helm,
    ChartInfo chart,
    RecordedChart recorded,
    MappingNode chartValues,
    MappingNode config,
    Optional<SourceText> schema,
    List<KubernetesObject> objects,
    List<RepeatedKey> repeatedKeys,
    List<NotEvaluated> notEvaluated) {
  private static final String TYPE = "helm.sh/release.v1";

  HelmRecord {
    objects = List.copyOf(objects);
    repeatedKeys = List.copyOf(repeatedKeys);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** The same with objects of which more is known. */
  HelmRecord withObjects(List<KubernetesObject> known) {
    return new HelmRecord(
        name,
        namespace,
        status,
        helm,
        chart,
        recorded,
        chartValues,
        config,
        schema,
        known,
        repeatedKeys,
        notEvaluated);
  }

  /** Whether an object is the Secret or the ConfigMap in which Helm keeps a release. */
  static boolean isRecord(KubernetesObject object) {
    if (!object.group().isEmpty()) {
      return false;
    }
    return switch (object.kind()) {
      case "Secret" -> object.node().string("type").filter(TYPE::equals).isPresent();
      case "ConfigMap" ->
          object.label("owner").filter("helm"::equals).isPresent()
              && object.node().mapping("data").filter(data -> data.has("release")).isPresent();
      default -> false;
    };
  }
}
