package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where findings point that are about objects of a chart that was rendered here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RenderedPlacesTest {
  @TempDir private Path root;
  private RenderedChart chart;

  @BeforeEach
  void write() {
    chart =
        new RenderedChart(root)
            .with(
                "web/values.yaml",
                "replicas: 1\nimage:\n  name: shop/web\n  tag: latest\nnodes: {}\n")
            .with(
                "web/templates/web.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: web }
                spec:
                  replicas: {{ .Values.replicas }}
                  template:
                    spec:
                      {{- with .Values.grace }}
                      terminationGracePeriodSeconds: {{ . }}
                      {{- end }}
                      nodeSelector: {{ toJson .Values.nodes }}
                      containers:
                        - name: web
                          image: {{ .Values.image.name }}:{{ .Values.image.tag }}
                """);
  }

  private static Pack at(String field) {
    return at(field, "");
  }

  private static Pack at(String field, String more) {
    return InlinePack.of(
        "test",
        """
        id: always
        code: TST001
        title: It fails
        severity: error
        scope: object
        kinds: [Deployment]
        assert: "false"
        at: %s
        message: "'no'"
        %s
        """
            .formatted(field, more));
  }

  private static Place place(Finding finding) {
    return finding.place().orElseThrow();
  }

  private static List<String> related(Finding finding, Related.Role role) {
    return finding.related().stream()
        .filter(related -> related.role() == role)
        .map(related -> related.place().mark().toString())
        .toList();
  }

  @Test
  void the_values_key_of_a_file_comes_first_and_then_template_and_object() {
    Finding finding =
        chart.values("prod.yaml", "image: {}\nreplicas: 3\n").finding(at("spec.replicas"));

    assertThat(place(finding).mark()).hasToString("prod.yaml:2:1");
    assertThat(place(finding).key()).contains("replicas");
    assertThat(finding.confidence()).isEqualTo(Confidence.EXACT);
    assertThat(related(finding, Related.Role.TEMPLATE)).startsWith("web/templates/web.yaml:5:3");
    assertThat(related(finding, Related.Role.OBJECT)).hasSize(1);
    assertThat(finding.subject().orElseThrow().path()).contains("spec.replicas");
  }

  @Test
  void a_set_argument_comes_before_a_file() {
    Finding finding =
        chart
            .values("prod.yaml", "replicas: 3\n")
            .set("nodes.a=b,replicas=4")
            .finding(at("spec.replicas"));

    assertThat(place(finding).argument()).contains("--set nodes.a=b,replicas=4");
    assertThat(place(finding).mark().column()).isEqualTo(11);
    assertThat(place(finding).file()).isEmpty();
  }

  @Test
  void a_default_of_the_chart_is_shown_in_its_values_file() {
    Finding finding = chart.finding(at("spec.replicas"));

    assertThat(place(finding).mark()).hasToString("web/values.yaml:1:1");
    assertThat(finding.confidence()).isEqualTo(Confidence.EXACT);
  }

  @Test
  void a_default_of_the_chart_is_beside_the_last_file_where_there_is_one() {
    Finding finding =
        chart
            .values("prod.yaml", "image: { name: a }\n")
            .finding(at("'spec.template.spec.containers[0].image'", "part: tag"));

    assertThat(place(finding).mark()).hasToString("prod.yaml:1:1");
    assertThat(place(finding).key()).contains("image.tag");
    assertThat(related(finding, Related.Role.DEFAULT)).containsExactly("web/values.yaml:4:8");
  }

  @Test
  void a_default_of_a_subchart_is_shown_in_the_subchart() {
    chart
        .with(
            "web/Chart.yaml",
            "{apiVersion: v2, name: web, version: 1.0.0, dependencies: [{name: sub, version:"
                + " 1.0.0}]}")
        .with("web/charts/sub/Chart.yaml", "{apiVersion: v2, name: sub, version: 1.0.0}")
        .with("web/charts/sub/values.yaml", "x: 1\nsize: 2\n")
        .with(
            "web/charts/sub/templates/a.yaml",
            "apiVersion: v1\nkind: Job\nmetadata: {name: s}\nspec: {size: {{ .Values.size }}}\n");
    Pack pack =
        InlinePack.of(
            "test",
            """
            id: always
            code: TST001
            title: It fails
            severity: error
            scope: object
            kinds: [Job]
            assert: "false"
            at: spec.size
            message: "'no'"
            """);

    assertThat(place(chart.finding(pack)).mark()).hasToString("web/charts/sub/values.yaml:2:1");
    assertThat(place(chart.finding(pack)).key()).contains("sub.size");
    assertThat(place(chart.values("prod.yaml", "sub:\n  size: 3\n").finding(pack)).mark())
        .hasToString("prod.yaml:2:3");
  }

  @Test
  void a_missing_field_points_to_the_key_that_would_bring_it() {
    Finding finding =
        chart
            .values("prod.yaml", "replicas: 3\n")
            .finding(at("spec.template.spec.terminationGracePeriodSeconds"));

    assertThat(place(finding).key()).contains("grace");
    assertThat(place(finding).mark()).hasToString("prod.yaml:1:1");
    assertThat(finding.confidence()).isEqualTo(Confidence.VIA);
    assertThat(related(finding, Related.Role.TEMPLATE)).startsWith("web/templates/web.yaml:8:7");
  }

  @Test
  void a_missing_member_of_a_map_from_the_values_points_into_that_map() {
    Finding empty =
        chart
            .values("prod.yaml", "replicas: 1\nnodes: {}\n")
            .finding(at("spec.template.spec.nodeSelector.disk"));
    assertThat(place(empty).key()).contains("nodes.disk");
    assertThat(place(empty).mark()).hasToString("prod.yaml:2:1");
    assertThat(empty.confidence()).isEqualTo(Confidence.VIA);

    Finding others =
        chart
            .values("prod.yaml", "nodes: { zone: a }\n")
            .finding(at("spec.template.spec.nodeSelector.disk"));
    assertThat(place(others).key()).contains("nodes.disk");
  }

  @Test
  void a_finding_says_that_a_value_is_another_one_in_each_rendering() {
    chart.with(
        "web/templates/web.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          id: {{ randAlpha 5 }}
          fixed: a
        """);
    EngineOptions options =
        new EngineOptions(
            Profile.DEFAULT,
            new Selection(List.of("TST001"), List.of()),
            Policy.NONE,
            Set.of(),
            false);

    assertThat(Judge.report(List.of(at("spec.id")), options, chart.release()).findings())
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.message())
                .isEqualTo("no (drawn at random or taken from the clock: each rendering differs)"));
    assertThat(Judge.report(List.of(at("spec.fixed")), options, chart.release()).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).isEqualTo("no"));
  }

  @Test
  void a_field_that_no_key_takes_part_in_points_to_the_template_line() {
    Finding finding = chart.finding(at("'spec.template.spec.containers[0].name'"));

    assertThat(place(finding).mark()).hasToString("web/templates/web.yaml:13:9");
    assertThat(place(finding).key()).isEmpty();
    assertThat(related(finding, Related.Role.OBJECT)).hasSize(1);
  }

  @Test
  void a_missing_field_that_no_key_would_bring_points_to_the_template_of_its_parent() {
    Finding finding = chart.finding(at("spec.strategy"));

    assertThat(place(finding).mark()).hasToString("web/templates/web.yaml:4:1");
    assertThat(place(finding).key()).isEmpty();
  }
}
