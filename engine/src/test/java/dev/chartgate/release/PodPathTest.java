package dev.chartgate.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PodPathTest {

  @ParameterizedTest
  @CsvSource({
    "v1, Pod, spec, ''",
    "apps/v1, Deployment, spec.template.spec, spec.template",
    "apps/v1, StatefulSet, spec.template.spec, spec.template",
    "apps/v1, DaemonSet, spec.template.spec, spec.template",
    "apps/v1, ReplicaSet, spec.template.spec, spec.template",
    "v1, ReplicationController, spec.template.spec, spec.template",
    "batch/v1, Job, spec.template.spec, spec.template",
    "batch/v1, CronJob, spec.jobTemplate.spec.template.spec, spec.jobTemplate.spec.template",
    "v1, PodTemplate, template.spec, template",
    "v1, Service, ,",
    "example.com/v1, Deployment, ,",
  })
  void the_pod_stands_where_its_kind_keeps_it(
      String apiVersion, String kind, String spec, String template) {
    KubernetesObject object =
        new KubernetesObject(
            (MappingNode)
                new YamlReader(YamlBounds.DEFAULT)
                    .read(
                        new SourceText(
                            "o.yaml", "apiVersion: %s\nkind: %s\n".formatted(apiVersion, kind)))
                    .documents()
                    .getFirst()
                    .root(),
            Optional.empty());
    assertThat(PodPath.podSpec(object).map(Object::toString)).isEqualTo(Optional.ofNullable(spec));
    assertThat(PodPath.podTemplate(object).map(Object::toString))
        .isEqualTo(Optional.ofNullable(template));
  }
}
