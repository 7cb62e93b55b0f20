package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Release;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.source.NodePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ChartReaderTest {
  private static final Map<String, String> CHART =
      Map.of(
          "Chart.yaml",
          """
          apiVersion: v2
          name: web
          version: 2.0.1
          home: https://example.com/web
          dependencies: [{name: db, version: 1.0.0, repository: ""}]
          """,
          "values.yaml",
          "port: 80\nport: 81\n",
          "values.schema.json",
          "{\"properties\": {\"port\": {\"$ref\": \"parts/port.json\"}}}",
          "parts/port.json",
          "{\"type\": \"integer\"}",
          "charts/db/Chart.yaml",
          "apiVersion: v2\nname: db\nversion: 1.0.0\n",
          "charts/db/values.yaml",
          "size: 1\n",
          "charts/db/values.schema.json",
          "{\"required\": [\"size\"]}",
          "templates/port.yaml",
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web}
          spec: {ports: [{port: {{ .Values.port }}}]}
          """,
          ".helmignore",
          "*.bak\n");

  @TempDir private Path root;
  private LoadFolder folder;

  @BeforeEach
  void open() {
    folder = new LoadFolder(root);
  }

  private void write(String below) {
    CHART.forEach((path, text) -> folder.with(below + path, text));
  }

  private static void judged(Release release) {
    assertThat(release.chart()).map(ChartInfo::name).contains("web");
    assertThat(release.chart()).flatMap(ChartInfo::version).contains("2.0.1");
    assertThat(release.chart().orElseThrow().dependencies()).containsExactly("db");
    assertThat(release.values().orElseThrow().effective().at(NodePath.parse("db.size")))
        .map(Object::toString)
        .contains("1");
    assertThat(release.schemas())
        .extracting(schema -> schema.scope().toString())
        .containsExactly("", "db");
    ValuesSchema own = release.schemas().getFirst();
    assertThat(own.folder()).containsKey("parts/port.json");
    assertThat(told(release.notEvaluated())).isEmpty();
    assertThat(LoadFolder.objects(release)).containsExactly("Service/web");
    assertThat(release.repeatedKeys()).hasSize(1);
    assertThat(release.repeatedKeys().getFirst().key().last().toString())
        .endsWith("values.yaml:2:1");
  }

  @Test
  void a_chart_in_a_folder_brings_its_values_schemas_and_description() {
    write("charts/web/");
    folder.with("charts/web/x.bak", new byte[] {0}).with("values.yaml", "port: 9\n");

    LoadResult result = folder.load("charts/web", "values.yaml");

    assertThat(told(result.problems())).isEmpty();
    assertThat(result.releases()).hasSize(1);
    Release release = result.releases().getFirst();
    judged(release);
    assertThat(release.chart()).flatMap(ChartInfo::origin).contains("directory");
    assertThat(release.values().orElseThrow().layers())
        .extracting(ValuesLayer::kind)
        .containsExactly(
            ValuesLayer.Kind.SUBCHART_DEFAULT,
            ValuesLayer.Kind.CHART_DEFAULT,
            ValuesLayer.Kind.FILE);
    assertThat(release.values().orElseThrow().effective().at(NodePath.parse("port")))
        .map(Object::toString)
        .contains("9");
    assertThat(release.files()).isEqualTo(CHART.size() + 1);
  }

  @Test
  void a_folder_of_charts_is_a_release_for_each() {
    write("all/one/");
    write("all/two/");

    LoadResult result = folder.load("all");

    assertThat(result.problems()).isEmpty();
    assertThat(result.releases()).hasSize(2);
  }

  @Test
  void a_packed_chart_is_told_by_its_content() throws IOException {
    folder.with("web.bin", archive(CHART, "web/"));

    LoadResult result = folder.load("web.bin");

    assertThat(told(result.problems())).isEmpty();
    judged(result.releases().getFirst());
    assertThat(result.releases().getFirst().chart()).flatMap(ChartInfo::origin).contains("archive");
  }

  @Test
  void an_archive_that_is_no_chart_is_told() throws IOException {
    folder
        .with("a.tgz", archive(Map.of("x.txt", "x"), "a/"))
        .with("b.tgz", new byte[] {0x1f, (byte) 0x8b, 8, 1, 2, 3});

    LoadResult result = folder.load("a.tgz", "b.tgz");

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems())).hasSize(2);
    assertThat(told(result.problems()).getFirst()).startsWith("a.tgz");
    assertThat(told(result.problems()).get(1)).startsWith("b.tgz:1:1: chart:");
  }

  @Test
  void a_link_out_of_the_chart_is_refused() throws IOException {
    write("web/");
    folder.with("secret.txt", "s");
    Files.createSymbolicLink(root.resolve("web/leak.txt"), root.resolve("secret.txt"));

    LoadResult result = folder.load("web");

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems()))
        .containsExactly(
            "web/leak.txt:1:1: chart: this link leads out of the chart; copy the file into it");
  }

  @Test
  void a_chart_whose_values_do_not_parse_is_told_at_the_place() {
    write("web/");
    folder.with("web/values.yaml", "a: [\n");

    LoadResult result = folder.load("web");

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems())).hasSize(1);
    assertThat(told(result.problems()).getFirst()).startsWith("web/values.yaml:2:1: chart:");
  }

  private static byte[] archive(Map<String, String> files, String below) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(below + file.getKey());
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
