package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TracedRecordTest {
  private static final String TEMPLATE =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: s}
      stringData:
        user: {{ .Values.user }}
        password: {{ .Values.password | default (randAlphaNum 8) }}
        list: [{{ .Values.first }}, {{ .Values.second }}]
      """;

  private static final String MANIFEST =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: s}
      stringData:
        user: admin
        password: drawnElsewhere
        list: [one, two]
      """;

  @Test
  void an_object_that_is_rendered_again_tells_of_all_its_fields_random_ones_among_them() {
    KubernetesObject object = traced(TEMPLATE, MANIFEST).getFirst();

    assertThat(keys(object, "stringData.user")).containsExactly("user");
    assertThat(keys(object, "stringData.list[1]")).containsExactly("second");
    assertThat(keys(object, "stringData.password")).contains("password");
    assertThat(keys(object, "stringData")).contains("user", "first", "second");
    assertThat(object.provenance().orElseThrow().isMovingSomewhere()).isTrue();
    assertThat(object.node().at(NodePath.parse("stringData.password")))
        .map(Object::toString)
        .contains("drawnElsewhere");
  }

  @Test
  void a_field_that_comes_out_otherwise_tells_nothing_and_the_others_do() {
    String other = MANIFEST.replace("two", "three").replace("user: admin", "user: admin\n  b: c");
    KubernetesObject object = traced(TEMPLATE, other).getFirst();

    assertThat(keys(object, "stringData.user")).containsExactly("user");
    assertThat(keys(object, "stringData.list[0]")).containsExactly("first");
    assertThat(keys(object, "stringData.list[1]")).isEmpty();
    assertThat(keys(object, "stringData.list")).isEmpty();
    assertThat(keys(object, "stringData.b")).isEmpty();
    assertThat(keys(object, "stringData")).isEmpty();
    assertThat(keys(object, "")).isEmpty();
  }

  @Test
  void a_template_that_needs_one_of_a_subchart_takes_nothing_from_the_others() {
    String broken = "{{ include \"library.names\" . }}\n";

    KubernetesObject object = traced(TEMPLATE, MANIFEST, broken).getFirst();

    assertThat(keys(object, "stringData.user")).containsExactly("user");
  }

  @Test
  void of_two_objects_of_one_name_each_tells_of_its_own() {
    String template =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: m}
        data: {a: {{ .Values.first }}}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: m}
        data: {a: {{ .Values.second }}}
        """;
    String manifest =
        template.replace("{{ .Values.first }}", "one").replace("{{ .Values.second }}", "two");

    List<KubernetesObject> objects = traced(template, manifest);

    assertThat(objects).hasSize(2);
    assertThat(keys(objects.getFirst(), "data.a")).containsExactly("first");
    assertThat(keys(objects.getLast(), "data.a")).containsExactly("second");
  }

  private static List<String> keys(KubernetesObject object, String path) {
    return object.provenance().orElseThrow().of(NodePath.parse(path)).keys().keySet().stream()
        .map(NodePath::toSetKey)
        .toList();
  }

  private static List<KubernetesObject> traced(String template, String manifest) {
    return traced(template, manifest, "");
  }

  private static List<KubernetesObject> traced(String template, String manifest, String beside) {
    String json =
        """
        {"name": "web", "namespace": "shop", "info": {"status": "pending-install"},
         "config": {"user": "admin", "first": "one", "second": "two"},
         "chart": {"metadata": {"apiVersion": "v2", "name": "shop", "version": "1.0.0"},
           "templates": [{"name": "templates/s.yaml", "data": "%s"},
             {"name": "templates/z.yaml", "data": "%s"}], "values": {}},
         "manifest": "%s"}
        """
            .formatted(base64(template), base64(beside), manifest.replace("\n", "\\n"));
    String packed = RecordReaderTest.packed(json.getBytes(StandardCharsets.UTF_8));
    String record =
        "type: helm.sh/release.v1\nkind: Secret\nmetadata: {name: r}\ndata: {release: %s}"
            .formatted(base64(packed));
    MappingNode node =
        (MappingNode)
            new YamlReader(YamlBounds.DEFAULT)
                .read(new SourceText("record", record))
                .documents()
                .getFirst()
                .root();
    ObjectLoader loader =
        new ObjectLoader(List.of(), HelmVersion.V4, Optional.empty(), LoadBounds.DEFAULT);
    OpenedRecord opened = loader.open(new KubernetesObject(node, Optional.empty()));
    return loader
        .tracedRelease(opened, Optional.empty(), RenderSettings.DEFAULT, Facts.NONE)
        .releases()
        .getFirst()
        .objects()
        .orElseThrow();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
