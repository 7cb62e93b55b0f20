package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.objects;
import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.NodePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RecordReaderTest {
  private static final String RECORD =
      """
      { "name": "dsx", "namespace": "prod", "version": 3,
        "config": { "a": 2, "gone": null, "deep": {"x": "1"} },
        "chart": {
          "metadata": {"name": "web", "version": "1.0.0", "appVersion": "7",
                       "home": "https://example.com", "sources": ["https://example.com/src"],
                       "dependencies": [{"name": "db"}]},
          "values": {"a": 1, "b": 5.5, "gone": true, "deep": {"w": "on"}},
          "schema": "e30=" },
        "manifest": "---\\n# Source: web/templates/s.yaml\\napiVersion: v1\\nkind: Service\\nmetadata:\\n  name: s\\n  name: t\\n",
        "hooks": [ {"name": "h", "path": "web/templates/hook.yaml",
                    "manifest": "apiVersion: v1\\nkind: Pod\\nmetadata:\\n  name: h\\n"} ]%s }
      """;

  @TempDir private Path root;
  private LoadFolder folder;

  @BeforeEach
  void open() {
    folder = new LoadFolder(root);
  }

  static String packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static String twice(String packed) {
    return Base64.getEncoder().encodeToString(packed.getBytes(StandardCharsets.UTF_8));
  }

  private static String secret(String release) {
    return """
    apiVersion: v1
    kind: Secret
    type: helm.sh/release.v1
    metadata: {name: sh.helm.release.v1.dsx.v3, namespace: prod, labels: {owner: helm}}
    data:
      release: %s
    """
        .formatted(release);
  }

  private static String record(String more) {
    return packed(RECORD.formatted(more).getBytes(StandardCharsets.UTF_8));
  }

  private static void judged(Release release) {
    assertThat(release.name()).isEqualTo("dsx");
    assertThat(release.namespace()).isEqualTo("prod");
    assertThat(release.namespaceGiven()).isTrue();
    ChartInfo chart = release.chart().orElseThrow();
    assertThat(chart.name()).isEqualTo("web");
    assertThat(chart.version()).contains("1.0.0");
    assertThat(chart.appVersion()).contains("7");
    assertThat(chart.home()).contains("https://example.com");
    assertThat(chart.sources()).containsExactly("https://example.com/src");
    assertThat(chart.dependencies()).containsExactly("db");
    assertThat(chart.origin()).contains("record");
    assertThat(objects(release)).containsExactly("Service/t", "Pod/h");
    assertThat(release.objects().orElseThrow())
        .extracting(object -> object.template().orElseThrow())
        .containsExactly("web/templates/s.yaml", "web/templates/hook.yaml");
    assertThat(release.schemas()).hasSize(1);
    assertThat(release.files()).isEqualTo(1);
    Values values = release.values().orElseThrow();
    assertThat(values.inputsKnown()).isFalse();
    assertThat(values.layers())
        .extracting(ValuesLayer::kind)
        .containsExactly(ValuesLayer.Kind.CHART_DEFAULT, ValuesLayer.Kind.RECORD);
    assertThat(values.effective().has("gone")).isFalse();
    assertThat(values.effective().string("b")).isEmpty();
    assertThat(values.effective().mapping("deep").orElseThrow().string("w")).contains("on");
  }

  @Test
  void a_secret_holds_a_release() {
    LoadResult result = folder.with("r.yaml", secret(twice(record("")))).load("r.yaml");

    assertThat(told(result.problems())).isEmpty();
    Release release = result.releases().getFirst();
    judged(release);
    Values values = release.values().orElseThrow();
    assertThat(values.effective().at(NodePath.parse("a")).orElseThrow().mark())
        .hasToString("r.yaml!/values.yaml:1:4");
    assertThat(values.effective().at(NodePath.parse("deep.w")).orElseThrow().mark())
        .hasToString("r.yaml!/chart/values.yaml:5:6");
    assertThat(release.objects().orElseThrow().getFirst().node().mark())
        .hasToString("r.yaml!/manifest:3:1");
    assertThat(release.repeatedKeys().getFirst().key().last()).hasToString("r.yaml!/manifest:7:3");
  }

  @Test
  void a_config_map_holds_a_release_without_the_second_base64() {
    LoadResult result =
        folder
            .with(
                "r.json",
                """
                {"apiVersion": "v1", "kind": "ConfigMap",
                 "metadata": {"name": "dsx.v3", "labels": {"owner": "helm"}},
                 "data": {"release": "%s"}}
                """
                    .formatted(record("")))
            .load("r.json");

    assertThat(told(result.problems())).isEmpty();
    judged(result.releases().getFirst());
  }

  @Test
  void string_data_is_not_encoded_twice() {
    String text = secret(record("")).replace("data:", "stringData:");

    LoadResult result = folder.with("r.yaml", text).load("r.yaml");

    assertThat(told(result.problems())).isEmpty();
    judged(result.releases().getFirst());
  }

  @Test
  void json_that_was_not_compressed_is_read_too() {
    String plain =
        Base64.getEncoder().encodeToString(RECORD.formatted("").getBytes(StandardCharsets.UTF_8));

    LoadResult result = folder.with("r.yaml", secret(twice(plain))).load("r.yaml");

    assertThat(told(result.problems())).isEmpty();
    judged(result.releases().getFirst());
  }

  @Test
  void records_among_other_objects_are_releases_of_their_own() {
    folder.with(
        "list.yaml",
        """
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: Secret, metadata: {name: other}}
        - {apiVersion: v1, kind: Secret, type: helm.sh/release.v1, metadata: {name: x}, data: {release: %s}}
        """
            .formatted(twice(record(""))));

    LoadResult result = folder.load("list.yaml");

    assertThat(told(result.problems())).isEmpty();
    assertThat(result.releases()).hasSize(2);
    assertThat(result.releases()).anySatisfy(RecordReaderTest::judged);
    assertThat(result.releases())
        .anySatisfy(release -> assertThat(objects(release)).containsExactly("Secret/other"));
  }

  @Test
  void values_given_with_a_record_do_not_change_it_and_that_is_told() {
    folder.with("r.yaml", secret(twice(record("")))).with("v.yaml", "a: 9\n");

    LoadResult result = folder.load(folder.request("r.yaml").valuesFiles("v.yaml"));

    judged(result.releases().getFirst());
    assertThat(told(result.problems()))
        .containsExactly(
            "r.yaml:1:1: release: a release record holds its own values; -f and --set do not change"
                + " them");
  }

  @Test
  void a_record_that_cannot_be_read_is_told_at_its_data() {
    String start = ":6:12: release: the release record sh.helm.release.v1.dsx.v3 cannot be read: ";
    folder
        .with("a.yaml", secret("'%%%'"))
        .with("b.yaml", secret(twice(packed("[1]".getBytes(StandardCharsets.UTF_8)))))
        .with("c.yaml", secret(twice(packed("{}".getBytes(StandardCharsets.UTF_8)))))
        .with("d.yaml", secret(twice(packed("{\"a\": ".getBytes(StandardCharsets.UTF_8)))))
        .with("e.yaml", secret(twice(record("")).substring(0, 200)))
        .with("f.yaml", secret("x").replace("data:\n  release: x\n", ""));

    LoadResult result = folder.load("a.yaml", "b.yaml", "c.yaml", "d.yaml", "e.yaml", "f.yaml");

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems()))
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith("a.yaml" + start + "it is not base64 of gzip of JSON"),
            line -> assertThat(line).isEqualTo("b.yaml" + start + "the JSON in it is no object"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "c.yaml" + start + "it holds no chart, so it is no release of Helm's"),
            line -> assertThat(line).startsWith("d.yaml" + start + "its JSON cannot be read: "),
            line ->
                assertThat(line).startsWith("e.yaml" + start + "it is not base64 of gzip of JSON"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "f.yaml:1:1: release: the release record sh.helm.release.v1.dsx.v3"
                            + " cannot be read: it has no data.release"));
  }

  @Test
  void random_records_never_break_the_loader() {
    Random random = new Random(11);
    String good = RECORD.formatted("");
    for (int i = 0; i < 400; i++) {
      byte[] content = good.getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(6); change >= 0; change--) {
        content[random.nextInt(content.length)] = (byte) (32 + random.nextInt(95));
      }
      String data = twice(packed(content));

      LoadResult result = folder.with("r.yaml", secret(data)).load("r.yaml");

      assertThat(result.releases().size() + result.problems().size()).isPositive();
    }
  }
}
