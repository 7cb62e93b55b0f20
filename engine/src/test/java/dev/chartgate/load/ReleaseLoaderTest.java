package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.SHOP;
import static dev.chartgate.load.LoadFolder.objects;
import static dev.chartgate.load.LoadFolder.stdin;
import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SetArgument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReleaseLoaderTest {
  private static final String SERVICE =
      """
      # Source: shop/templates/service.yaml
      apiVersion: v1
      kind: Service
      metadata:
        name: api
      """;

  private static final String SECRET =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: keys, labels: {helm.sh/chart: shop-1.4.0}}
      """;

  @TempDir private Path root;
  private LoadFolder folder;

  @BeforeEach
  void open() {
    folder = new LoadFolder(root);
  }

  private static Release only(LoadResult result) {
    assertThat(told(result.problems())).isEmpty();
    assertThat(result.releases()).hasSize(1);
    return result.releases().getFirst();
  }

  private static Object value(Release release, String path) {
    return release
        .values()
        .orElseThrow()
        .effective()
        .at(NodePath.parse(path))
        .orElseThrow()
        .toString();
  }

  private static List<ValuesLayer.Kind> layers(Release release) {
    return release.values().map(Values::layers).orElseThrow().stream()
        .map(ValuesLayer::kind)
        .toList();
  }

  @Test
  void a_values_file_is_bound_to_the_chart_that_its_keys_tell() {
    Release release = only(folder.with("values.yaml", "shop-web: {x: 1}\n").load("values.yaml"));

    assertThat(release.chart()).map(ChartInfo::name).contains("shop");
    assertThat(release.chart()).flatMap(ChartInfo::version).contains("1.2.3");
    assertThat(release.chart()).flatMap(ChartInfo::appVersion).contains("9.9");
    assertThat(release.chart()).flatMap(ChartInfo::origin).isEmpty();
    assertThat(value(release, "shop-api.port")).isEqualTo("80");
    assertThat(layers(release))
        .containsExactly(ValuesLayer.Kind.PACK_DEFAULT, ValuesLayer.Kind.FILE);
    assertThat(release.values().orElseThrow().layers().getFirst().source().name())
        .isEqualTo("shop 1.2.3 defaults");
    assertThat(release.objects()).isEmpty();
    assertThat(release.name()).isEqualTo("release-name");
    assertThat(release.namespace()).isEqualTo("default");
    assertThat(release.namespaceGiven()).isFalse();
    assertThat(release.files()).isEqualTo(1);
  }

  @Test
  void a_default_is_found_in_its_layer() {
    Release release = only(folder.with("values.yaml", "shop-web: {x: 1}\n").load("values.yaml"));
    Values values = release.values().orElseThrow();

    var mark = values.effective().at(NodePath.parse("shop-api.port")).orElseThrow().mark();

    assertThat(values.layerOf(mark.source())).contains(values.layers().getFirst());
    assertThat(mark).hasToString("shop 1.2.3 defaults:1:18");
  }

  @Test
  void name_and_namespace_are_those_that_were_given() {
    folder.with("values.yaml", "bank: {}\n");

    Release release =
        only(
            folder.load(
                folder
                    .request("values.yaml")
                    .releaseName(Optional.of("b"))
                    .namespace(Optional.of("prod"))));

    assertThat(release.name()).isEqualTo("b");
    assertThat(release.namespace()).isEqualTo("prod");
    assertThat(release.namespaceGiven()).isTrue();
  }

  @Test
  void values_that_no_pack_recognizes_are_not_judged() {
    LoadResult result = folder.with("values.yaml", "replicas: 1\n").load("values.yaml");

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems()))
        .containsExactly(
            "values.yaml:1:1: file: no pack recognizes these values, so they were not judged; name"
                + " the chart's pack with --pack NAME: shop-pack (shop), bank-pack (bank)");
  }

  @Test
  void values_that_several_packs_recognize_equally_are_not_judged() {
    LoadResult result = folder.with("values.yaml", "shop-api: {}\nbank: {}\n").load("values.yaml");

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems()))
        .containsExactly(
            "values.yaml:1:1: file: these values could belong to shop or to bank; name the chart"
                + " with --pack shop or --pack bank");
  }

  @Test
  void the_chart_with_the_most_telling_keys_wins() {
    Release release =
        only(
            folder
                .with("values.yaml", "shop-api: {}\nbank: {}\nglobal: {bank: {}}\n")
                .load("values.yaml"));

    assertThat(release.chart()).map(ChartInfo::name).contains("bank");
  }

  @Test
  void a_named_pack_needs_no_telling_keys() {
    folder.with("values.yaml", "replicas: 1\n");

    for (String name : List.of(SHOP.pack(), SHOP.name())) {
      Release release = only(folder.load(folder.request("values.yaml").packs(List.of(name))));
      assertThat(release.chart()).map(ChartInfo::name).contains("shop");
    }
  }

  @Test
  void a_named_pack_for_any_chart_judges_values_as_they_are() {
    folder.with("values.yaml", "replicas: 1\n");

    Release release = only(folder.load(folder.request("values.yaml").packs(List.of("general"))));

    assertThat(release.chart()).isEmpty();
    assertThat(layers(release)).containsExactly(ValuesLayer.Kind.FILE);
  }

  @Test
  void files_and_arguments_are_layered_over_a_values_file() {
    folder
        .with("base.yaml", "shop-api: {port: 1, a: 1}\n")
        .with("prod.yaml", "shop-api: {port: 2}\n")
        .with("token.txt", "abc");

    Release release =
        only(
            folder.load(
                folder
                    .request("base.yaml")
                    .valuesFiles("prod.yaml")
                    .sets(
                        List.of(
                            new SetArgument("--set", "shop-api.b=3"),
                            new SetArgument("--set-file", "shop-api.c=token.txt")))));

    assertThat(value(release, "shop-api.port")).isEqualTo("2");
    assertThat(value(release, "shop-api.a")).isEqualTo("1");
    assertThat(value(release, "shop-api.b")).isEqualTo("3");
    assertThat(value(release, "shop-api.c")).isEqualTo("abc");
    assertThat(release.files()).isEqualTo(2);
    assertThat(layers(release))
        .containsExactly(
            ValuesLayer.Kind.PACK_DEFAULT,
            ValuesLayer.Kind.FILE,
            ValuesLayer.Kind.FILE,
            ValuesLayer.Kind.ARGUMENT,
            ValuesLayer.Kind.ARGUMENT);
  }

  @Test
  void values_files_named_one_by_one_are_releases_of_their_own() {
    LoadResult result =
        folder
            .with("a.yaml", "bank: {a: 1}\n")
            .with("b.yaml", "shop-x: {b: 1}\n")
            .load("a.yaml", "b.yaml");

    assertThat(result.problems()).isEmpty();
    assertThat(result.releases())
        .extracting(release -> release.chart().orElseThrow().name())
        .containsExactly("bank", "shop");
  }

  @Test
  void values_can_be_given_by_flags_alone() {
    folder.with("a.yaml", "bank: {a: 1}\n");

    assertThat(only(folder.load(folder.request().valuesFiles("a.yaml"))).chart())
        .map(ChartInfo::name)
        .contains("bank");
  }

  @Test
  void nothing_given_is_nothing_judged() {
    assertThat(told(folder.load().problems()))
        .containsExactly(
            "release: there is nothing to judge; name a values file, manifests, a chart, or - for"
                + " standard input");
  }

  @Test
  void values_given_with_manifests_belong_to_them() {
    folder.with("all.yaml", SERVICE).with("values.yaml", "unheard: of\n");

    Release release = only(folder.load("all.yaml", "values.yaml"));

    assertThat(objects(release)).containsExactly("Service/api");
    assertThat(value(release, "unheard")).isEqualTo("of");
    assertThat(release.chart()).map(ChartInfo::name).contains("shop");
    assertThat(value(release, "shop-api.port")).isEqualTo("80");
    assertThat(release.files()).isEqualTo(2);
  }

  @Test
  void manifests_alone_leave_the_values_unknown() {
    Release release = only(folder.with("all.yaml", SERVICE).load("all.yaml"));

    assertThat(release.values()).isEmpty();
    assertThat(release.chart()).map(ChartInfo::name).contains("shop");
  }

  @Test
  void manifests_of_any_chart_are_read_from_standard_input() {
    folder.with("values.yaml", "replicas: 2\n");
    String rendered = "---\n" + SERVICE.replace("shop/", "other/") + "---\n" + SECRET;

    Release release =
        only(
            folder.load(
                folder
                    .request("-")
                    .valuesFiles("values.yaml")
                    .stdin(stdin(rendered))
                    .stdinName("rendered.yaml")));

    assertThat(objects(release)).containsExactly("Service/api", "Secret/keys");
    assertThat(release.chart()).map(ChartInfo::name).contains("other");
    assertThat(layers(release)).containsExactly(ValuesLayer.Kind.FILE);
    assertThat(release.objects().orElseThrow().getFirst().template())
        .contains("other/templates/service.yaml");
    assertThat(release.objects().orElseThrow().get(1).node().mark())
        .hasToString("rendered.yaml:8:1");
  }

  @Test
  void a_label_tells_the_chart_and_its_version() {
    Release release = only(folder.with("s.yaml", SECRET).load("s.yaml"));

    assertThat(release.chart()).map(ChartInfo::name).contains("shop");
    assertThat(release.chart()).flatMap(ChartInfo::version).contains("1.4.0");
    assertThat(release.chart()).flatMap(ChartInfo::appVersion).isEmpty();
  }

  @Test
  void all_manifests_of_a_folder_are_one_release_and_each_values_file_is_its_own() {
    folder
        .with("d/b.yml", SECRET)
        .with("d/a/s.yaml", SERVICE)
        .with("d/c.json", "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {}}")
        .with("d/values.yaml", "bank: {}\n")
        .with("d/.hidden.yaml", "not: seen\n")
        .with("d/notes.txt", "not read");

    LoadResult result = folder.load("d");

    assertThat(told(result.problems())).isEmpty();
    assertThat(result.releases()).hasSize(2);
    Release manifests = result.releases().getFirst();
    assertThat(objects(manifests)).containsExactly("Service/api", "Secret/keys", "Pod/");
    assertThat(manifests.values()).isEmpty();
    assertThat(manifests.files()).isEqualTo(3);
    assertThat(result.releases().get(1).chart()).map(ChartInfo::name).contains("bank");
  }

  @Test
  void what_cannot_be_read_in_a_folder_is_told_with_its_objects() {
    folder.with("d/a.yaml", SERVICE).with("d/b.yaml", "a: [\n").with("d/c.yaml", new byte[] {0});

    LoadResult result = folder.load("d");

    assertThat(result.problems()).isEmpty();
    assertThat(told(result.releases().getFirst().notEvaluated()))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("d/b.yaml:2:1: document: this is not YAML"))
        .contains("d/c.yaml:1:1: file: the file is binary; values and manifests are text in UTF-8");
  }

  @Test
  void a_document_among_manifests_that_is_no_object_is_told() {
    folder.with("m.yaml", SERVICE + "---\na: 1\n---\n- x\n---\nkind: Pod\nmetadata: {name: p}\n");

    Release release = only(folder.load("m.yaml"));

    assertThat(objects(release)).containsExactly("Service/api");
    assertThat(told(release.notEvaluated()))
        .containsExactly(
            "m.yaml:7:1: document: this is no Kubernetes object: it has no apiVersion, or one that"
                + " is not a string",
            "m.yaml:9:1: document: this is a list, not a Kubernetes object",
            "m.yaml:11:1: document: this is no Kubernetes object: it has no apiVersion, or one that"
                + " is not a string");
  }

  @Test
  void what_is_neither_values_nor_objects_is_told() {
    folder
        .with("empty.yaml", "")
        .with("comments.yaml", "# nothing\n---\n")
        .with("list.yaml", "- a\n")
        .with("pod.yaml", "kind: Pod\nmetadata: {name: p}\n")
        .with("Chart.yaml", "apiVersion: v2\nname: x\nversion: 1.0.0\n")
        .with("schema.json", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\"}")
        .with("facts.yaml", "serverVersion: v1.30.0\nnamespaces: {}\n")
        .with("none.yaml", "apiVersion: v1\nkind: List\nitems: []\n");

    LoadResult result =
        folder.load(
            "empty.yaml",
            "comments.yaml",
            "list.yaml",
            "pod.yaml",
            "Chart.yaml",
            "schema.json",
            "facts.yaml",
            "none.yaml");

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems()))
        .containsExactly(
            "empty.yaml:1:1: file: the file is empty, so there is nothing to judge",
            "comments.yaml:1:1: file: the file holds only comments, so there is nothing to judge",
            "list.yaml:1:1: document: this is a list, not a Kubernetes object, and values are a"
                + " mapping",
            "pod.yaml:1:1: document: this is no Kubernetes object: it has no apiVersion, or one"
                + " that is not a string",
            "Chart.yaml:1:1: document: this is a chart's own description; name the chart's folder"
                + " instead",
            "schema.json:1:1: document: this is a JSON Schema, neither values nor objects",
            "facts.yaml:1:1: document: this is a facts file; give it with --facts",
            "none.yaml:1:1: file: the list of objects is empty");
  }

  @Test
  void a_missing_path_is_told_with_the_nearest_name() {
    folder.with("charts/values-prod.yaml", "bank: {}\n");

    LoadResult result = folder.load("charts/value-prod.yaml", "chart", "nowhere/at/all.yaml");

    assertThat(told(result.problems()))
        .containsExactly(
            "charts/value-prod.yaml:1:1: file: there is no such file or folder; did you mean"
                + " charts/values-prod.yaml?",
            "chart:1:1: file: there is no such file or folder; did you mean charts?",
            "nowhere/at/all.yaml:1:1: file: there is no such file or folder");
  }

  @Test
  void an_empty_folder_is_told() {
    folder.with("d/readme.txt", "x");

    assertThat(told(folder.load("d").problems()))
        .containsExactly(
            "d:1:1: file: the folder holds neither a chart nor a .yaml, .yml or .json file, so"
                + " there is nothing to judge");
  }

  @Test
  void values_that_cannot_be_read_leave_the_objects_to_be_judged() {
    folder.with("m.yaml", SERVICE).with("bad.yaml", "a: {\n");

    Release release = only(folder.load(folder.request("m.yaml").valuesFiles("bad.yaml")));

    assertThat(release.values()).isEmpty();
    assertThat(objects(release)).hasSize(1);
    assertThat(told(release.notEvaluated())).hasSize(1);
    assertThat(told(release.notEvaluated()).getFirst()).startsWith("bad.yaml:2:1: document:");
  }

  @Test
  void values_that_cannot_be_read_are_no_release_by_themselves() {
    folder.with("ok.yaml", "bank: {}\n");

    LoadResult result =
        folder.load(
            folder
                .request("ok.yaml")
                .valuesFiles("missing.yaml", "https://h/values.yaml")
                .sets(List.of(new SetArgument("--set", "a=1"))));

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems()))
        .containsExactly(
            "missing.yaml:1:1: file: there is no such file or folder",
            "https://h/values.yaml:1:1: file: values are not fetched from the network; download the"
                + " file first");
  }

  @Test
  void an_argument_that_helm_refuses_is_told_at_its_column() {
    folder.with("ok.yaml", "bank: {}\n");

    LoadResult result =
        folder.load(
            folder.request("ok.yaml").sets(List.of(new SetArgument("--set", "bank.a[x]=1"))));

    assertThat(result.releases()).isEmpty();
    assertThat(told(result.problems())).hasSize(1);
    assertThat(told(result.problems()).getFirst()).startsWith("--set bank.a[x]=1:1:");
  }

  @Test
  void objects_given_as_values_are_told() {
    folder.with("m.yaml", SERVICE);

    LoadResult result = folder.load(folder.request().valuesFiles("m.yaml"));

    assertThat(told(result.problems()))
        .containsExactly(
            "m.yaml:1:1: file: this holds Kubernetes objects, not values; name it without -f");
  }

  @Test
  void keys_that_stand_twice_are_told_with_both_places() {
    folder
        .with("m.yaml", SERVICE + "spec: {}\nspec: {type: NodePort}\n")
        .with("values.yaml", "a: {b: 1, b: 2}\n");

    Release release = only(folder.load("m.yaml", "values.yaml"));

    assertThat(release.repeatedKeys()).hasSize(2);
    assertThat(release.repeatedKeys().getFirst().key().path()).hasToString("spec");
    assertThat(release.repeatedKeys().getFirst().object()).isPresent();
    assertThat(release.repeatedKeys().get(1).key().path()).hasToString("a.b");
    assertThat(release.repeatedKeys().get(1).key().first()).hasToString("values.yaml:1:5");
    assertThat(release.repeatedKeys().get(1).key().last()).hasToString("values.yaml:1:11");
    assertThat(release.repeatedKeys().get(1).object()).isEmpty();
  }

  @Test
  void facts_belong_to_every_release() {
    folder
        .with("a.yaml", "bank: {}\n")
        .with("b.yaml", "shop-a: {}\n")
        .with("facts.yaml", "serverVersion: v1.31.0\n");

    LoadResult result =
        folder.load(folder.request("a.yaml", "b.yaml").factsFile(Optional.of("facts.yaml")));

    assertThat(result.problems()).isEmpty();
    assertThat(result.releases())
        .hasSize(2)
        .allSatisfy(release ->
            assertThat(release.facts().node().string("serverVersion")).contains("v1.31.0"));
  }

  @Test
  void facts_that_are_wrong_are_told() {
    folder.with("a.yaml", "bank: {}\n").with("facts.yaml", "servrVersion: v1.31.0\n");

    LoadResult result = folder.load(folder.request("a.yaml").factsFile(Optional.of("facts.yaml")));

    assertThat(result.releases()).hasSize(1);
    assertThat(told(result.problems()))
        .containsExactly(
            "facts.yaml:1:1: file: servrVersion is no fact; did you mean serverVersion?");
  }

  @Test
  void standard_input_is_read_once_only() {
    LoadResult result =
        folder.load(folder.request("-").valuesFiles("-").stdin(stdin("bank: {}\n")));

    assertThat(told(result.problems()))
        .contains("-:1:1: file: standard input can be read once only; name '-' in one place");
  }

  @Test
  void objects_from_before_are_compared_with_one_release() {
    folder
        .with("old.yaml", SECRET)
        .with("new.yaml", SERVICE)
        .with("a.yaml", "bank: {}\n")
        .with("old-values.yaml", "nothing: telling\n");

    Release release =
        only(folder.load(folder.request("new.yaml").against(Optional.of("old.yaml"))));
    assertThat(objects(release.previous().orElseThrow())).containsExactly("Secret/keys");

    Release values =
        only(folder.load(folder.request("a.yaml").against(Optional.of("old-values.yaml"))));
    assertThat(value(values.previous().orElseThrow(), "bank.vault")).isEqualTo("true");

    assertThat(
            told(
                folder
                    .load(folder.request("new.yaml", "old.yaml").against(Optional.of("old.yaml")))
                    .problems()))
        .containsExactly(
            "old.yaml:1:1: release: --against compares with one release, and 2 were given");
    assertThat(told(folder.load(folder.request("new.yaml").against(Optional.of("no"))).problems()))
        .containsExactly("no:1:1: file: there is no such file or folder");
  }

  @Test
  void a_template_that_was_not_rendered_is_called_one() {
    folder.with(
        "t.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ .Release.Name }}
        """);

    assertThat(told(folder.load("t.yaml").problems()))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem)
                .startsWith("t.yaml:4:10: document: ")
                .endsWith(
                    "this looks like a template, so give the chart itself or what 'helm template'"
                        + " prints"));
  }
}
