package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.helm.values.MergedValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateCollectorTest {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "Chart.yaml",
              Charts.metadata(
                  "c",
                  """
                  description: "two\\n lines"
                  dependencies:
                    - {name: web, version: 1.x, alias: front, condition: front.on}
                    - {name: web, version: 1.x}
                    - {name: lib, version: 1.x}
                  """)),
          Map.entry("values.yaml", "a: 1\nglobal: {g: 1}\nfront: {on: true, x: 2}\nweb: {}\n"),
          Map.entry("templates/a.yaml", ""),
          Map.entry("templates/b.yaml", ""),
          Map.entry("templates/_h.tpl", ""),
          Map.entry("templates/sub/a.yaml", ""),
          Map.entry("crds/x.yaml", "x"),
          Map.entry("crds/readme.md", ""),
          Map.entry("charts/web/Chart.yaml", Charts.metadata("web", "")),
          Map.entry("charts/web/values.yaml", "x: 1\nglobal: {own: 1}\n"),
          Map.entry("charts/web/templates/w.yaml", ""),
          Map.entry("charts/web/crds/y.YML", "y"),
          Map.entry("charts/lib/Chart.yaml", Charts.metadata("lib", "type: library\n")),
          Map.entry("charts/lib/templates/_l.tpl", ""),
          Map.entry("charts/lib/templates/l.yaml", ""));

  @Test
  void templates_come_in_the_order_in_which_helm_parses_them() {
    TemplateCollector collector = collect(HelmVersion.V4);

    assertThat(collector.templates())
        .extracting(ChartTemplate::name)
        .containsExactly(
            "c/charts/web/templates/w.yaml",
            "c/charts/lib/templates/_l.tpl",
            "c/charts/front/templates/w.yaml",
            "c/templates/sub/a.yaml",
            "c/templates/b.yaml",
            "c/templates/a.yaml",
            "c/templates/_h.tpl");
    assertThat(collector.templates())
        .filteredOn(template -> !template.isExecuted())
        .extracting(ChartTemplate::name)
        .containsExactly("c/charts/lib/templates/_l.tpl", "c/templates/_h.tpl");
    assertThat(collector.crds())
        .extracting(CrdFile::name)
        .containsExactly("c/crds/x.yaml", "c/charts/front/crds/y.YML", "c/charts/web/crds/y.YML");
  }

  @Test
  void a_subchart_sees_its_own_values_under_the_keys_that_a_person_would_write() {
    MapValue dot = dot(collect(HelmVersion.V4), "c/charts/front/templates/w.yaml");
    MapValue values = map(dot, "Values");

    assertThat(key(values.get("x"))).isEqualTo("front.x");
    assertThat(key(values.get("missing"))).isEqualTo("front.missing");
    assertThat(key(map(values, "global").get("g"))).isEqualTo("global.g");
    assertThat(key(map(values, "global").get("missing"))).isEqualTo("global.missing");
    assertThat(key(map(values, "global").get("own"))).isEqualTo("front.global.own");
    assertThat(map(dot, "Chart").get("Name")).hasToString("front");
    assertThat(map(dot, "Template").get("Name")).hasToString("c/charts/front/templates/w.yaml");
    assertThat(map(dot, "Template").get("BasePath")).hasToString("c/charts/front/templates");
  }

  @Test
  void what_one_chart_sets_in_its_values_the_parent_sees() {
    TemplateCollector collector = collect(HelmVersion.V4);
    map(dot(collector, "c/charts/front/templates/w.yaml"), "Values").set("new", Text.of("n"));
    MapValue parent = dot(collector, "c/templates/a.yaml");

    assertThat(map(map(parent, "Values"), "front").get("new")).hasToString("n");
    assertThat(map(map(map(parent, "Subcharts"), "front"), "Values").get("new")).hasToString("n");
  }

  @Test
  void the_chart_is_a_struct_in_helm_3_and_a_map_in_helm_4() {
    Value three = dot(collect(HelmVersion.V3), "c/templates/a.yaml").get("Chart");
    Value four = dot(collect(HelmVersion.V4), "c/templates/a.yaml").get("Chart");

    assertThat(((StructValue) three).fields())
        .filteredOn(field -> List.of("Description", "APIVersion").contains(field.name()))
        .extracting(field -> field.jsonName() + "=" + field.value())
        .containsExactly("description=two  lines", "apiVersion=v2");
    assertThat(((MapValue) four).get("Description")).hasToString("two  lines");
    assertThat(((MapValue) four).names()).contains("IsRoot", "Dependencies").doesNotContain("name");
  }

  private static TemplateCollector collect(HelmVersion version) {
    MergedValues merged = Charts.merge(version, FILES, "");
    TemplateCollector collector =
        new TemplateCollector(RenderOptions.of(version, "release-name", "default"));
    collector.collect(merged.chart().orElseThrow(), merged.values().effective(), true);
    return collector;
  }

  private static MapValue dot(TemplateCollector collector, String template) {
    return collector.templates().stream()
        .filter(candidate -> candidate.name().equals(template))
        .findFirst()
        .orElseThrow()
        .dot();
  }

  private static MapValue map(MapValue map, String name) {
    return (MapValue) map.get(name);
  }

  private static String key(Value value) {
    return ((Origin.Key) value.origin()).path().toSetKey();
  }
}
