package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.render.RenderBounds;
import dev.chartgate.helm.render.SchemaCheck;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RenderedChartTest {
  @TempDir private Path root;
  private LoadFolder folder;

  @BeforeEach
  void open() {
    folder =
        new LoadFolder(root)
            .with("web/Chart.yaml", "{apiVersion: v2, name: web, version: 1.0.0}")
            .with("web/values.yaml", "port: 80\nextra: false\n");
  }

  @Test
  void objects_know_the_keys_and_the_template_lines_that_made_them() {
    folder.with(
        "web/templates/a.yaml",
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          ports:
            - port: {{ .Values.port }}
        """);

    KubernetesObject service = only(folder.load("web")).objects().orElseThrow().getFirst();

    FieldSource source =
        service.provenance().orElseThrow().of(NodePath.parse("spec.ports[0].port"));
    assertThat(source.keys()).containsEntry(NodePath.of("port"), Confidence.EXACT);
    assertThat(source.templates())
        .extracting(mark -> mark.source().name() + ":" + mark.line())
        .contains("web/templates/a.yaml:6");
  }

  @Test
  void a_template_that_calls_itself_without_end_is_told_in_one_short_line() {
    folder.with(
        "web/templates/a.yaml",
        "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}");

    assertThat(only(folder.load("web")).notEvaluated())
        .singleElement()
        .satisfies(missed ->
            assertThat(missed.message())
                .contains("nested reference name", "called from web/templates/a.yaml:1:")
                .endsWith(" more")
                .hasSizeLessThan(1_000));
  }

  @Test
  void a_template_that_wrote_nothing_tells_what_kept_it_silent() {
    folder.with("web/templates/a.yaml", "{{ if .Values.extra }}\nkind: Secret\n{{ end }}\n");

    Release release = only(folder.load("web"));

    assertThat(release.objects().orElseThrow()).isEmpty();
    assertThat(release.silentTemplates()).hasSize(1);
    assertThat(release.silentTemplates().getFirst().file()).isEqualTo("web/templates/a.yaml");
    assertThat(release.silentTemplates().getFirst().source().keys())
        .containsExactly(Map.entry(NodePath.of("extra"), Confidence.VIA));
  }

  @Test
  void a_template_that_fails_leaves_the_values_to_be_judged_and_says_where_and_why() {
    folder
        .with(
            "web/templates/_h.tpl",
            "{{ define \"p\" }}{{ required \"set a host\" .Values.host }}{{ end }}")
        .with("web/templates/a.yaml", "\nx: {{ include \"p\" . }}\n");

    Release release = only(folder.load("web"));

    assertThat(release.values()).isPresent();
    assertThat(release.objects()).isEmpty();
    assertThat(told(release.notEvaluated()))
        .singleElement()
        .asString()
        .startsWith("web/templates/_h.tpl:1:")
        .contains("set a host", "web/templates/a.yaml:2:", "values that took part: host");
  }

  @Test
  void values_that_violate_a_schema_keep_the_objects_from_being_judged() {
    folder.with("web/templates/a.yaml", "kind: [\n");
    SchemaCheck refusing =
        (values, schemas) ->
            new SchemaCheck.Result(
                List.of(new Problem("port is wrong", values.effective().mark())), List.of());

    Release release =
        only(
            new ReleaseLoader()
                .load(
                    LoadRequest.in(root)
                        .paths("web")
                        .rendering(
                            new RenderSettings(
                                KubeVersion.DEFAULT,
                                List.of(),
                                false,
                                false,
                                refusing,
                                RenderBounds.DEFAULT))
                        .build()));

    assertThat(release.objects()).isEmpty();
    assertThat(told(release.notEvaluated()))
        .containsExactly(
            "web:1:1: templates: the values violate the chart's schema, so Helm would render"
                + " nothing, and no object was judged");
  }

  @Test
  void crds_are_objects_where_they_are_asked_for_and_capabilities_are_those_that_are_named() {
    folder
        .with("web/crds/x.yaml", "{apiVersion: x/v1, kind: Crd, metadata: {name: c}}")
        .with(
            "web/templates/a.yaml",
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: m}
            data:
              kube: {{ .Capabilities.KubeVersion.Version }}
              has: {{ .Capabilities.APIVersions.Has "m.io/v1" | quote }}
              upgrade: {{ .Release.IsUpgrade | quote }}
            """);

    Release release =
        only(
            new ReleaseLoader()
                .load(
                    LoadRequest.in(root)
                        .paths("web")
                        .helm(HelmVersion.V3)
                        .rendering(
                            new RenderSettings(
                                KubeVersion.parse("1.30.1", HelmVersion.V3).orElseThrow(),
                                List.of("m.io/v1"),
                                true,
                                true,
                                SchemaCheck.NONE,
                                RenderBounds.DEFAULT))
                        .build()));

    assertThat(LoadFolder.objects(release)).containsExactly("Crd/c", "ConfigMap/m");
    MappingNode data =
        release.objects().orElseThrow().getLast().node().mapping("data").orElseThrow();
    assertThat(data.keys().stream().map(key -> data.string(key).orElseThrow()))
        .containsExactly("v1.30.1", "true", "true");
  }

  private static Release only(LoadResult result) {
    assertThat(told(result.problems())).isEmpty();
    assertThat(result.releases()).hasSize(1);
    return result.releases().getFirst();
  }
}
