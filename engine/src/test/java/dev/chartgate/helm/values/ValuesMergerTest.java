package dev.chartgate.helm.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.helm.CanonicalText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.Chart;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValuesMergerTest {
  private static final YamlReader READER = new YamlReader(YamlBounds.DEFAULT);

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  ValuesMergerTest() {
    file("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
  }

  @Test
  void each_value_has_the_mark_of_the_layer_that_won() throws Exception {
    file("values.yaml", "a: 1\nb: 2\nc: 3\nd: {e: 4}\n");

    MergedValues merged =
        merge(
            HelmVersion.V4,
            given("one.yaml", "b: 5\nc: 6\n"),
            given("two.yaml", "\nc: 7\n"),
            set("--set", "d.e=8"));

    assertThat(place(merged, "a")).isEqualTo("values.yaml:1:4");
    assertThat(place(merged, "b")).isEqualTo("one.yaml:1:4");
    assertThat(place(merged, "c")).isEqualTo("two.yaml:2:4");
    assertThat(place(merged, "d.e")).isEqualTo("--set d.e=8:1:5");
    assertThat(merged.values().layers().stream().map(ValuesLayer::kind))
        .containsExactly(
            ValuesLayer.Kind.CHART_DEFAULT,
            ValuesLayer.Kind.FILE,
            ValuesLayer.Kind.FILE,
            ValuesLayer.Kind.ARGUMENT);
    assertThat(CanonicalText.of(merged.values().user()))
        .isEqualTo("{\"b\": float(5.0), \"c\": float(7.0), \"d\": {\"e\": int(8)}}");
  }

  @Test
  void the_root_stands_for_the_last_file_or_else_for_the_defaults() throws Exception {
    file("values.yaml", "a: 1\n");

    assertThat(merge(HelmVersion.V4).values().effective().mark().source().name())
        .isEqualTo("values.yaml");
    assertThat(
            merge(HelmVersion.V4, given("one.yaml", "b: 1"), set("--set", "c=1"))
                .values()
                .effective()
                .mark()
                .source()
                .name())
        .isEqualTo("one.yaml");
  }

  @Test
  void arguments_apply_flag_by_flag() throws Exception {
    MergedValues merged =
        merge(
            HelmVersion.V4,
            set("--set-string", "a=1"),
            set("--set", "a=2"),
            set("--set-json", "a=3"));

    assertThat(CanonicalText.of(merged.values().effective())).isEqualTo("{\"a\": \"1\"}");
  }

  @Test
  void a_null_deletes_a_default_and_stays_where_there_is_none() throws Exception {
    file("values.yaml", "a: {b: 1, c: 2}\nd: 3\n");

    assertThat(effective(HelmVersion.V4, "a: {b: null}\nd: null\ne: null\n"))
        .isEqualTo("{\"a\": {\"c\": float(2.0)}, \"e\": null}");
  }

  @Test
  void helm_4_drops_a_null_of_the_defaults_and_helm_3_does_not() throws Exception {
    file("values.yaml", "a: null\nb: {c: null}\n");

    assertThat(effective(HelmVersion.V4, "{}")).isEqualTo("{\"b\": {}}");
    assertThat(effective(HelmVersion.V3, "{}")).isEqualTo("{\"a\": null, \"b\": {\"c\": null}}");
  }

  @Test
  void helm_3_reads_one_document_and_says_so() throws Exception {
    MergedValues merged = merge(HelmVersion.V3, given("one.yaml", "a: 1\n---\nb: 2\n"));

    assertThat(CanonicalText.of(merged.values().effective())).isEqualTo("{\"a\": float(1.0)}");
    assertThat(merged.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.mark().line()).isEqualTo(3));
    assertThat(effective(HelmVersion.V4, "a: 1\n---\nb: 2\n"))
        .isEqualTo("{\"a\": float(1.0), \"b\": float(2.0)}");
  }

  @ParameterizedTest
  @EnumSource
  void a_subchart_has_its_scope_and_the_globals(HelmVersion version) throws Exception {
    subchart("db", "1.2.3", "size: 1\nhost: x\nglobal: {own: 1}\n");
    file("values.yaml", "db: {size: 2}\nglobal: {zone: a}\n");

    MergedValues merged = merge(version, given("one.yaml", "db: {host: y}\n"));

    assertThat(place(merged, "db.size")).isEqualTo("values.yaml:1:12");
    assertThat(place(merged, "db.host")).isEqualTo("one.yaml:1:12");
    assertThat(place(merged, "db.global.zone")).isEqualTo("values.yaml:2:16");
    assertThat(place(merged, "db.global.own")).isEqualTo("charts/db/values.yaml:3:15");
  }

  @ParameterizedTest
  @EnumSource
  void conditions_and_tags_disable_and_aliases_rename(HelmVersion version) throws Exception {
    declare(
        """
        dependencies:
          - {name: db, version: 1.x, condition: db.enabled}
          - {name: db, version: 1.x, alias: cache, tags: [fast]}
        """);
    subchart("db", "1.2.3", "size: 1\n");

    MergedValues merged =
        merge(version, given("one.yaml", "db: {enabled: false}\ntags: {fast: true}\n"));

    assertThat(merged.chart().orElseThrow().subcharts())
        .extracting(EnabledChart::name)
        .containsExactly("cache");
    assertThat(place(merged, "cache.size")).isEqualTo("charts/db/values.yaml:1:7");
    assertThat(merged.values().effective().at(NodePath.parse("db.size"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void values_are_imported_in_both_forms_below_the_charts_own(HelmVersion version)
      throws Exception {
    declare(
        """
        dependencies:
          - name: db
            version: "*"
            import-values: [data, {child: conf.x, parent: mine}]
        """);
    subchart("db", "1.2.3", "exports: {data: {port: 1, host: h}}\nconf: {x: {deep: 2}}\n");
    file("values.yaml", "port: 5\n");

    MergedValues merged = merge(version);

    assertThat(place(merged, "port")).isEqualTo("values.yaml:1:7");
    assertThat(place(merged, "host")).isEqualTo("charts/db/values.yaml:1:33");
    assertThat(place(merged, "mine.deep")).isEqualTo("charts/db/values.yaml:2:18");
  }

  @ParameterizedTest
  @EnumSource
  void a_number_as_a_key_to_import_is_the_text_that_go_prints_of_it(HelmVersion version)
      throws Exception {
    declare(
        """
        dependencies:
          - name: db
            version: "*"
            import-values: [{child: 1000000, parent: mine}]
        """);
    subchart("db", "1.2.3", "1e+06: {a: 1}\n'1e+06': {a: 2}\n'1000000': {a: 3}\n");

    assertThat(merge(version).values().effective().at(NodePath.parse("mine.a")))
        .get()
        .hasToString("2");
  }

  @Test
  void a_map_in_the_place_of_another_value_is_warned_of_at_its_place() throws Exception {
    file("values.yaml", "a: 1\nb: {c: {d: 1}}\n");

    MergedValues merged = merge(HelmVersion.V4, given("one.yaml", "a: {x: 1}\nb: {c: 2}\n"));

    assertThat(merged.warnings().stream().map(Problem::toString))
        .containsExactly(
            "one.yaml:1:4: a is no map in the defaults at values.yaml:1:1, and a map takes its"
                + " place",
            "one.yaml:2:5: c is a map in the defaults at values.yaml:2:5, and something else takes"
                + " its place");
  }

  @Test
  void all_problems_of_all_inputs_are_told_at_once() {
    ValuesException e =
        catchThrowableOfType(
            ValuesException.class,
            () ->
                merge(
                    HelmVersion.V4,
                    given("one.yaml", "- a\n"),
                    given("two.yaml", "a: [\n"),
                    set("--set", "a[x]=1")));

    assertThat(e.problems().stream().map(problem -> problem.mark().source().name()))
        .containsExactly("one.yaml", "two.yaml", "--set a[x]=1");
  }

  @Test
  void a_subcharts_name_with_another_value_than_a_map_is_refused() throws Exception {
    subchart("db", "1.2.3", "size: 1\n");

    ValuesException e =
        catchThrowableOfType(
            ValuesException.class, () -> merge(HelmVersion.V4, given("one.yaml", "\ndb: 5\n")));

    assertThat(e).hasMessageStartingWith("one.yaml:2:5: db is the name of a subchart");
  }

  @Test
  void aliases_of_aliases_are_bounded() {
    StringBuilder text = new StringBuilder("dependencies:\n");
    for (int i = 0; i < 40; i++) {
      text.append("- {name: db, version: 1.x, alias: a%d}\n".formatted(i));
    }
    declare(text.toString());
    subchart("db", "1.2.3", "size: 1\n");
    file("charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.2.3\n" + text.toString());
    file("charts/db/charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.2.3\n");

    ValuesException e = catchThrowableOfType(ValuesException.class, () -> merge(HelmVersion.V4));

    assertThat(e).hasMessageContaining("more than the 1,000 subcharts");
  }

  @Test
  void defaults_without_a_chart_take_values_as_a_chart_does() throws Exception {
    SourceText source = new SourceText("defaults.yaml", "a: {b: 1}\nc: 2\n");
    MappingNode defaults = (MappingNode) READER.read(source).documents().getFirst().root();

    MergedValues merged =
        new ValuesMerger(HelmVersion.V4, MergeBounds.DEFAULT, ArgumentFiles.none())
            .merge(
                new ValuesLayer(ValuesLayer.Kind.PACK_DEFAULT, source, defaults),
                List.of(given("one.yaml", "a: {d: 3}\nc: null\n")));

    assertThat(CanonicalText.of(merged.values().effective()))
        .isEqualTo("{\"a\": {\"b\": float(1.0), \"d\": float(3.0)}}");
    assertThat(place(merged, "a.b")).isEqualTo("defaults.yaml:1:8");
    assertThat(merged.chart()).isEmpty();
  }

  @Test
  void giving_the_defaults_again_as_a_file_changes_nothing() throws Exception {
    ValuesCases cases = new ValuesCases(7);
    for (int i = 0; i < 300; i++) {
      String values = cases.next().chart().getOrDefault("values.yaml", "a: 1\n");
      file("values.yaml", values.replace("null", "0"));
      for (HelmVersion version : HelmVersion.values()) {
        assertThat(effective(version, values.replace("null", "0")))
            .isEqualTo(CanonicalText.of(merge(version).values().effective()));
      }
    }
  }

  private void file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void declare(String dependencies) {
    file("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n" + dependencies);
  }

  private void subchart(String name, String version, String values) {
    file(
        "charts/%s/Chart.yaml".formatted(name),
        "apiVersion: v2\nname: %s\nversion: %s\n".formatted(name, version));
    file("charts/%s/values.yaml".formatted(name), values);
  }

  private Chart chart(HelmVersion version) throws ChartException {
    return new ChartLoader(version, ChartBounds.DEFAULT, READER)
        .loadFiles("", files, "directory")
        .chart();
  }

  private MergedValues merge(HelmVersion version, ValuesInput... inputs)
      throws ChartException, ValuesException {
    return new ValuesMerger(version, MergeBounds.DEFAULT, ArgumentFiles.none())
        .merge(chart(version), List.of(inputs));
  }

  private String effective(HelmVersion version, String text)
      throws ChartException, ValuesException {
    return CanonicalText.of(merge(version, given("one.yaml", text)).values().effective());
  }

  private static ValuesInput given(String name, String text) {
    return new ValuesInput.File(READER.read(new SourceText(name, text)));
  }

  private static ValuesInput set(String flag, String text) {
    return new ValuesInput.Argument(new SetArgument(flag, text));
  }

  private static String place(MergedValues merged, String path) {
    return merged.values().effective().at(NodePath.parse(path)).orElseThrow().mark().toString();
  }
}
