package dev.chartgate.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.source.Problem;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartLoaderTest {
  private static final String METADATA = "apiVersion: v2\nname: web\nversion: 1.0.0\n";
  private static final ChartBounds SMALL = new ChartBounds(20, 5 << 20, 3 << 20, 200, 3);

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  ChartLoaderTest() {
    file("Chart.yaml", METADATA);
  }

  @Test
  void a_chart_has_metadata_values_schema_and_files() throws ChartException {
    file("Chart.yaml", METADATA + "appVersion: 1.10\nhome: h\nsources: [s]\n");
    file("values.yaml", "a:\n  b: 1\n");
    file("values.schema.json", "{}");
    file("templates/x.yaml", "kind: X\n");
    file("crds/c.yaml", "kind: C\n");
    file("Chart.lock", "digest: x\n");
    file("NOTES", "n");

    Chart chart = load().chart();

    assertThat(chart.info().appVersion()).contains("1.1");
    assertThat(chart.info().home()).contains("h");
    assertThat(chart.info().sources()).containsExactly("s");
    assertThat(
            chart
                .values()
                .orElseThrow()
                .mapping("a")
                .orElseThrow()
                .entry("b")
                .orElseThrow()
                .value()
                .mark())
        .hasToString("web/values.yaml:2:6");
    assertThat(chart.schema().orElseThrow().text()).isEqualTo("{}");
    assertThat(chart.templates()).extracting(ChartFile::path).containsExactly("templates/x.yaml");
    assertThat(chart.files()).extracting(ChartFile::path).containsExactly("NOTES", "crds/c.yaml");
    assertThat(chart.crds()).extracting(ChartFile::path).containsExactly("crds/c.yaml");
    assertThat(chart.templates().getFirst().text().name()).isEqualTo("web/templates/x.yaml");
  }

  @Test
  void an_old_chart_declares_its_dependencies_in_requirements() throws ChartException {
    file("Chart.yaml", "name: web\nversion: 1.0.0\n");
    file("requirements.yaml", "dependencies:\n- {name: db, version: 1.x, alias: a}\n");

    Chart chart = load().chart();

    assertThat(chart.dependencies().orElseThrow())
        .singleElement()
        .satisfies(dependency -> assertThat(dependency.alias()).contains("a"));
    assertThat(chart.info().dependencies()).containsExactly("db", "a");
  }

  @Test
  void subcharts_come_from_folders_and_archives() throws ChartException {
    file("charts/db/Chart.yaml", METADATA.replace("web", "db"));
    files.put(
        "charts/cache-1.0.0.tgz",
        Archives.of(
            Map.of(
                "cache/Chart.yaml",
                METADATA.replace("web", "cache"),
                "cache/values.yaml",
                "a: 1\n")));
    file("charts/_skipped/Chart.yaml", "");
    file("charts/.hidden", "");

    Chart chart = load().chart();

    assertThat(chart.subcharts()).extracting(Chart::name).containsExactly("cache", "db");
    assertThat(chart.subcharts().getFirst().values().orElseThrow().mark())
        .hasToString("web/charts/cache-1.0.0.tgz!/values.yaml:1:1");
  }

  @Test
  void all_problems_are_told_with_their_places() {
    file(
        "Chart.yaml",
        """
        name: a/b
        version: one
        type: plugin
        sources: s
        dependencies:
        - {name: x, alias: a.b}
        - {name: z}
        - {name: z}
        - null
        """);
    file("values.yaml", "- a\n");

    assertThat(refusal().problems().stream().map(Problem::toString))
        .containsExactly(
            "web/Chart.yaml:6:20: an alias is made of letters, digits, _ and -, unlike a.b",
            "web/Chart.yaml:8:3: another dependency, at line 7, has the name or alias z, too; give"
                + " one an alias",
            "web/Chart.yaml:9:3: a dependency must be a mapping with a name",
            "web/Chart.yaml:1:7: the name of a chart cannot be a/b",
            "web/Chart.yaml:2:10: the version one is no semantic version, such as 1.2.3",
            "web/Chart.yaml:3:7: the type of a chart is application or library, not plugin",
            "web/Chart.yaml:4:10: sources must be a list",
            "web/values.yaml:1:1: a values file must hold a mapping of keys to values");
  }

  @Test
  void a_file_in_charts_that_is_no_chart_is_refused_as_helm_refuses_it() {
    file("charts/README.md", "# charts");

    assertThat(refusal())
        .hasMessageContaining("web/charts/README.md/Chart.yaml:1:1: Chart.yaml is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web/../../etc/passwd", "web//etc/passwd", "Chart.yaml", "web/..x",
        "web\\..\\..\\x", "web/c:/x", "web/.", "web"
      })
  void an_entry_that_leads_out_of_the_chart_is_refused(String name) {
    byte[] archive = Archives.of(Map.of("web/Chart.yaml", METADATA, name, "x"));

    assertThat(refusal(archive).problems()).hasSize(1);
  }

  @Test
  void a_link_in_an_archive_is_an_empty_file_and_is_warned_of() throws ChartException {
    byte[] archive =
        Archives.of(tar -> {
          Archives.add(tar, "web/Chart.yaml", METADATA.getBytes(StandardCharsets.UTF_8));
          Archives.addLink(tar, "web/templates/x.yaml", "/etc/passwd");
        });

    LoadedChart loaded = loader(SMALL).loadArchive("web.tgz", archive);

    assertThat(loaded.chart().templates().getFirst().size()).isZero();
    assertThat(loaded.warnings()).singleElement().asString().contains("is a link");
  }

  @Test
  void an_archive_that_unpacks_to_too_much_is_stopped() {
    byte[] zeros = new byte[3 << 20];
    assertThat(
            refusal(
                Archives.of(tar -> {
                  Archives.add(tar, "web/Chart.yaml", METADATA.getBytes(StandardCharsets.UTF_8));
                  Archives.add(tar, "web/big", zeros);
                })))
        .hasMessageContaining("more than 200 times its own size");
    byte[] noise = new byte[3 << 20];
    new Random(1).nextBytes(noise);
    assertThat(
            refusal(
                Archives.of(tar -> {
                  Archives.add(tar, "web/big", noise);
                  Archives.add(tar, "web/bigger", noise);
                })))
        .hasMessageContaining("more than the 5,242,880 bytes that are read, unpacked");
    byte[] more = new byte[(3 << 20) + 1];
    new Random(1).nextBytes(more);
    assertThat(refusal(Archives.of(tar -> Archives.add(tar, "web/big", more))))
        .hasMessageStartingWith(
            "web.tgz!/big:1:1: the file has more than the 3,145,728 bytes that are read of one");
    assertThat(
            refusal(
                Archives.of(tar -> {
                  for (int i = 0; i < 30; i++) {
                    Archives.add(tar, "web/" + i, new byte[0]);
                  }
                })))
        .hasMessageContaining("more than the 20 files");
  }

  @Test
  void a_file_that_is_too_large_is_told_with_its_name_and_the_bound() {
    files.put("values.yaml", new byte[ChartBounds.DEFAULT.maxFileBytes() + 1]);

    assertThat(refusal())
        .hasMessageStartingWith(
            "web/values.yaml:1:1: the file has more than the 5,242,880 bytes that are read of one");
  }

  @Test
  void a_subchart_that_unpacks_to_too_much_is_stopped_as_the_chart_is() {
    byte[] bomb =
        Archives.of(tar -> {
          Archives.add(tar, "db/Chart.yaml", METADATA.getBytes(StandardCharsets.UTF_8));
          Archives.add(tar, "db/zeros", new byte[2 << 20]);
        });
    byte[] outer =
        Archives.of(tar -> {
          Archives.add(tar, "web/Chart.yaml", METADATA.getBytes(StandardCharsets.UTF_8));
          Archives.add(tar, "web/charts/db.tgz", bomb);
        });

    assertThat(refusal(outer))
        .hasMessageStartingWith("web.tgz!/charts/db.tgz:1:1: the archive unpacks to more than 200");
  }

  @Test
  void nodes_of_all_files_of_a_chart_are_counted_together() {
    file("values.yaml", "a: [" + "1, ".repeat(60) + "]\n");
    file("charts/db/Chart.yaml", METADATA.replace("web", "db"));
    file("charts/db/values.yaml", "a: [" + "1, ".repeat(60) + "]\n");
    YamlReader reader = new YamlReader(new YamlBounds(1_000, 10, 10, 100));
    ChartLoader loader = new ChartLoader(HelmVersion.V4, ChartBounds.DEFAULT, reader);

    assertThatThrownBy(() -> loader.loadFiles("web/", files, "directory"))
        .hasMessageContaining("db/values.yaml:1:")
        .hasMessageContaining("more than the 100 nodes that are read");
  }

  @Test
  void charts_within_charts_are_bounded() {
    byte[] inner = Archives.of(Map.of("web/Chart.yaml", METADATA));
    for (int i = 0; i < 5; i++) {
      byte[] content = inner;
      inner =
          Archives.of(tar -> {
            Archives.add(tar, "web/Chart.yaml", METADATA.getBytes(StandardCharsets.UTF_8));
            Archives.add(tar, "web/charts/web.tgz", content);
          });
    }

    assertThat(refusal(inner)).hasMessageContaining("deeper than the 3 levels");
  }

  @Test
  void any_bytes_give_a_chart_or_a_problem() {
    byte[] archive =
        Archives.of(
            Map.of(
                "web/Chart.yaml", METADATA, "web/values.yaml", "a: 1\n", "web/templates/x", "x"));
    byte[] plain = gunzip(archive);
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = (i % 2 == 0 ? archive : plain).clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      byte[] input = i % 2 == 0 ? damaged : gzip(damaged);
      try {
        assertThat(loader(SMALL).loadArchive("web.tgz", input)).isNotNull();
      } catch (ChartException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }

  private static byte[] gunzip(byte[] content) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static ChartLoader loader(ChartBounds bounds) {
    return new ChartLoader(HelmVersion.V4, bounds, new YamlReader(YamlBounds.DEFAULT));
  }

  private LoadedChart load() throws ChartException {
    return loader(ChartBounds.DEFAULT).loadFiles("web/", files, "directory");
  }

  private ChartException refusal() {
    return catchThrowableOfType(ChartException.class, this::load);
  }

  private static ChartException refusal(byte[] archive) {
    return catchThrowableOfType(
        ChartException.class, () -> loader(SMALL).loadArchive("web.tgz", archive));
  }
}
