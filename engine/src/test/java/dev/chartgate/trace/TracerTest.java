package dev.chartgate.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Excerpt;
import dev.chartgate.finding.TracedField;
import dev.chartgate.finding.TracedKey;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.source.NodePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TracerTest {
  @TempDir private Path root;
  private Release release;
  private Tracer tracer;

  @BeforeEach
  void render() throws IOException {
    write("c/Chart.yaml", "{apiVersion: v2, name: c, version: 1.0.0}");
    write(
        "c/values.yaml",
        """
        port: 80
        hosts: [a, b]
        labels: {}
        extra: { open: false, name: x }
        """);
    write(
        "c/templates/a.yaml",
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          labels: {{ toJson .Values.labels }}
        spec:
          port: {{ .Values.port }}
          hosts: {{ toJson .Values.hosts }}
          class: {{ .Values.class | default "none" }}
          args: []
        """);
    write("c/templates/b.yaml", "{{ if .Values.extra.open }}x: {{ .Values.extra.name }}{{ end }}");
    release =
        new ReleaseLoader().load(LoadRequest.in(root).paths("c").build()).releases().getFirst();
    tracer = new Tracer(release, mark -> new Excerpt("", 0, 1));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private KubernetesObject service() {
    return release.objects().orElseThrow().getFirst();
  }

  private static List<String> paths(List<TracedField> fields) {
    return fields.stream().map(field -> field.object().path().orElseThrow()).toList();
  }

  @Test
  void there_is_an_entry_for_each_leaf_and_an_empty_list_is_one() {
    assertThat(paths(tracer.fields()))
        .containsExactly(
            "apiVersion",
            "kind",
            "metadata.name",
            "metadata.labels",
            "spec.port",
            "spec.hosts[0]",
            "spec.hosts[1]",
            "spec.class",
            "spec.args");
  }

  @Test
  void an_object_has_a_namespace_only_if_the_manifest_has_it() {
    assertThat(tracer.fields())
        .allSatisfy(field -> assertThat(field.object().namespace()).isEmpty());
  }

  @Test
  void a_key_has_the_fields_of_all_that_is_below_it() {
    assertThat(paths(tracer.fieldsOf(NodePath.of("hosts"))))
        .containsExactly("spec.hosts[0]", "spec.hosts[1]");
    assertThat(paths(tracer.fieldsOf(NodePath.parse("hosts[1]")))).containsExactly("spec.hosts[1]");
    assertThat(tracer.fieldsOf(NodePath.of("host"))).isEmpty();
  }

  @Test
  void an_item_is_moved_by_those_before_it_though_the_list_went_through_yaml() throws IOException {
    write(
        "moved/templates/a.yaml",
        """
        {{ define "pod" }}
        args:
          {{- if .Values.first }}
          - first
          {{- end }}
          - second
        {{ end }}
        apiVersion: v1
        kind: Pod
        metadata: { name: p }
        spec: {{ include "pod" . | fromYaml | toYaml | nindent 2 }}
        """);
    write("moved/Chart.yaml", "{apiVersion: v2, name: moved, version: 1.0.0}");
    write("moved/values.yaml", "first: false\n");
    Release moved =
        new ReleaseLoader().load(LoadRequest.in(root).paths("moved").build()).releases().getFirst();

    assertThat(
            paths(new Tracer(moved, mark -> new Excerpt("", 0, 1)).fieldsOf(NodePath.of("first"))))
        .containsExactly("spec.args[0]");
  }

  @Test
  void a_template_that_wrote_nothing_is_guarded_by_its_condition() {
    assertThat(tracer.guards()).hasSize(1);
    assertThat(tracer.guardsOf(NodePath.of("extra", "open"))).hasSize(1);
    assertThat(tracer.guardsOf(NodePath.of("port"))).isEmpty();
  }

  @Test
  void a_key_is_known_if_it_is_set_or_read_or_would_be_in_something_empty() {
    assertThat(tracer.known(NodePath.of("port"))).contains(NodePath.of("port"));
    assertThat(tracer.known(NodePath.of("class"))).contains(NodePath.of("class"));
    assertThat(tracer.known(NodePath.of("labels", "tier"))).contains(NodePath.of("labels"));
    assertThat(tracer.known(NodePath.of("ports"))).isEmpty();
    assertThat(tracer.known(NodePath.of("port", "x"))).isEmpty();
  }

  @Test
  void the_keys_of_the_values_are_written_as_set_takes_them() {
    assertThat(tracer.keys())
        .containsExactly(
            "port", "hosts", "hosts[0]", "hosts[1]", "labels", "extra", "extra.open", "extra.name");
  }

  @Test
  void a_field_tells_its_key_and_where_it_is_set() {
    TracedField field = tracer.field(service(), NodePath.of("spec", "port"));

    assertThat(field.keys())
        .singleElement()
        .satisfies(key -> {
          assertThat(key.key()).isEqualTo("port");
          assertThat(key.confidence()).isEqualTo(Confidence.EXACT);
          assertThat(key.place().orElseThrow().mark()).hasToString("c/values.yaml:1:1");
        });
    assertThat(tracer.deciding(service(), NodePath.of("spec", "port")).map(TracedKey::key))
        .contains("port");
  }

  @Test
  void an_object_of_unknown_origin_has_no_sources() {
    KubernetesObject given = new KubernetesObject(service().node(), service().template());

    TracedField field = tracer.field(given, NodePath.of("spec", "port"));

    assertThat(field.keys()).isEmpty();
    assertThat(field.templates()).isEmpty();
    assertThat(tracer.deciding(given, NodePath.of("spec", "port"))).isEmpty();
  }
}
