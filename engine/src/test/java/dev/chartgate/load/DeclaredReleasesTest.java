package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeclaredReleasesTest {
  private static final String FLUX =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: { name: web, namespace: shop }
      spec:
        chart:
          spec: { chart: shop, version: 1.x, sourceRef: { kind: HelmRepository, name: a } }
      """;
  private static final String ARGO =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata: { name: web, namespace: argocd }
      spec:
        destination: { namespace: shop }
        source:
          repoURL: https://charts.example.com
          chart: shop
          targetRevision: 1.2.0
          helm:
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write_a_chart_store() throws IOException {
    for (String version : List.of("1.1.0", "1.2.0", "2.0.0")) {
      String chart = "store/shop-" + version;
      write(chart + "/Chart.yaml", "apiVersion: v2\nname: shop\nversion: " + version + "\n");
      write(chart + "/values.yaml", "a: chart\nlist: [one, two]\n");
      write(chart + "/values-two.yaml", "a: two\nb: two\n");
      write(
          chart + "/templates/map.yaml",
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: "{{ .Release.Name }}", namespace: "{{ .Release.Namespace }}" }
          data: { version: "{{ .Chart.Version }}" }
          """);
    }
    write("store/envs/prod.yaml", "b: prod\n");
  }

  @Test
  void a_helm_release_takes_the_highest_version_in_its_range() throws IOException {
    Release release = release(FLUX + "  values: { a: inline }\n");

    assertThat(release.name()).isEqualTo("web");
    assertThat(release.namespace()).isEqualTo("shop");
    assertThat(release.chart().orElseThrow().version()).contains("1.2.0");
    assertThat(place(release, "a")).isEqualTo("release.yaml:7:16 inline");
  }

  @Test
  void its_name_and_namespace_are_those_that_flux_gives() throws IOException {
    assertThat(release(FLUX + "  targetNamespace: other\n").name()).isEqualTo("other-web");
    assertThat(release(FLUX + "  targetNamespace: other\n").namespace()).isEqualTo("other");
    assertThat(release(FLUX + "  releaseName: own\n  targetNamespace: b\n").name())
        .isEqualTo("own");
    String longName = release(FLUX.replace("name: web", "name: " + "w".repeat(60))).name();
    assertThat(longName).hasSize(53).matches("w{40}-[0-9a-f]{12}");
  }

  @Test
  void values_of_config_maps_lie_below_those_in_the_release() throws IOException {
    write(
        "maps.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: common }
        data:
          values.yaml: |
            a: map
            b:
              c: map
          quoted: "a: quoted\\nb: {c: quoted}"
          tag: "'1.0'"
        """);
    Release release =
        release(
            FLUX
                + """
                  valuesFrom:
                    - { kind: ConfigMap, name: common }
                    - { kind: ConfigMap, name: common, valuesKey: tag, targetPath: "b.tag" }
                    - { kind: ConfigMap, name: common, valuesKey: none, optional: true }
                  values: { a: inline }
                """,
            "maps.yaml");

    assertThat(place(release, "a")).isEqualTo("release.yaml:11:16 inline");
    assertThat(place(release, "b.c")).isEqualTo("maps.yaml:8:10 map");
    assertThat(place(release, "b.tag")).isEqualTo("maps.yaml:10:8 1.0");
    assertThat(release.values().orElseThrow().effective().at(NodePath.parse("b.tag")))
        .get()
        .extracting(
            node -> release.values().orElseThrow().layerOf(node.mark().source()).isPresent())
        .isEqualTo(true);

    Release quoted =
        release(
            FLUX + "  valuesFrom: [{ kind: ConfigMap, name: common, valuesKey: quoted }]\n",
            "maps.yaml");
    assertThat(place(quoted, "b.c")).isEqualTo("maps.yaml:9:11 quoted");
  }

  @Test
  void values_of_secrets_are_taken_from_sources_that_are_secret() throws IOException {
    write(
        "secrets.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata: { name: login, namespace: shop }
        data:
          values.yaml: YTogc2VjcmV0CmI6IHsgYzogaHVudGVyMiB9Cg==
        stringData:
          tag: hunter3
        """);
    Release release =
        release(
            FLUX
                + """
                  valuesFrom:
                    - { kind: Secret, name: login }
                    - { kind: Secret, name: login, valuesKey: tag, targetPath: "b.tag" }
                    - { kind: Secret, name: login, valuesKey: none, optional: true }
                """,
            "secrets.yaml");

    Values values = release.values().orElseThrow();
    assertThat(place(release, "a")).isEqualTo("Secret login, key values.yaml:1:1 secret");
    for (String key : List.of("a", "b.c", "b.tag")) {
      assertThat(values.effective().at(NodePath.parse(key)).orElseThrow().mark().source())
          .matches(Source::isSecret);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YTogW2h1bnRlcjIK | not closed",
        "aHVudGVyMg== | no mapping",
        "ZmFpbDogaHVudGVyMg== | the chart says it",
      })
  void what_is_wrong_with_values_of_secrets_is_not_told(String data, String why)
      throws IOException {
    write(
        "store/shop-1.2.0/templates/fail.yaml",
        "{{ if .Values.fail }}{{ fail .Values.fail }}{{ end }}\n");
    write(
        "secrets.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata: { name: login }
        data: { values.yaml: "%s" }
        """
            .formatted(data));
    LoadResult loaded =
        load(FLUX + "  valuesFrom: [{ kind: Secret, name: login }]\n", "secrets.yaml");

    assertThat(told(loaded))
        .as(why)
        .containsExactly(
            "release.yaml:6:20 the HelmRelease web was not judged; why is not shown, since values"
                + " come from a Secret: render the chart where they may be seen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valuesFrom: [{ kind: Secret, name: s }] | 7:16 values come from the Secret s, which is"
            + " not at hand",
        "valuesFrom: [{ kind: Vault, name: s }] | 7:16 values come from the Vault s; they can",
        "valuesFrom: [{ kind: ConfigMap, name: m }] | 7:16 values come from the ConfigMap m, which"
            + " is not at hand",
        "postRenderers: [{ kustomize: {} }] | 7:3 postRenderers change the objects",
      })
  void what_cannot_be_resolved_is_told_and_nothing_is_judged(String line, String told)
      throws IOException {
    assertThat(problems(FLUX + "  " + line + "\n"))
        .singleElement()
        .asString()
        .startsWith("release.yaml:" + told);
  }

  @Test
  void a_chart_that_the_store_has_not_is_told_with_what_it_has() throws IOException {
    assertThat(problems(FLUX.replace("1.x", "3.x")))
        .containsExactly(
            "release.yaml:6:20 the chart store 'store' has no version 3.x of the chart shop, only"
                + " 1.1.0, 1.2.0, 2.0.0, so this release was not judged");
    assertThat(problems(FLUX.replace("chart: shop,", "chart: shpo,")))
        .containsExactly(
            "release.yaml:6:20 the chart store 'store' has no chart shpo; did you mean 'shop'?, so"
                + " this release was not judged");
  }

  @Test
  void without_a_store_nothing_is_judged() throws IOException {
    write("release.yaml", FLUX);
    LoadResult loaded =
        new ReleaseLoader().load(LoadRequest.in(folder).paths("release.yaml").build());

    assertThat(told(loaded))
        .containsExactly(
            "release.yaml:6:20 the chart of the HelmRelease web is not at hand, so it was not"
                + " judged; say with --chart-store DIR where charts lie");
  }

  @Test
  void a_folder_of_a_repository_is_looked_for_in_the_store() throws IOException {
    String git =
        FLUX.replace("chart: shop,", "chart: ./shop-2.0.0,").replace("HelmRepo", "GitRepo");

    assertThat(release(git).chart().orElseThrow().version()).contains("2.0.0");
    assertThat(problems(git.replace("./shop-2.0.0", "../store")))
        .singleElement()
        .asString()
        .contains("has no chart in the folder");
  }

  @Test
  void values_files_of_the_chart_count_after_its_own() throws IOException {
    String files = FLUX.replace("version: 1.x,", "version: 1.x, valuesFiles: [%s],");

    assertThat(place(release(files.formatted("values.yaml, values-two.yaml")), "a"))
        .isEqualTo("store/shop-1.2.0/values-two.yaml:1:4 two");
    assertThat(problems(files.formatted("values-two.yaml")))
        .singleElement()
        .asString()
        .contains("take the place of the chart's values.yaml");
    assertThat(problems(files.formatted("values.yaml, none.yaml")))
        .singleElement()
        .asString()
        .contains("the chart store/shop-1.2.0 has no values file 'none.yaml'");
  }

  @Test
  void a_chart_can_be_referred_to() throws IOException {
    write(
        "sources.yaml",
        """
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: OCIRepository
        metadata: { name: shop, namespace: shop }
        spec: { url: oci://registry.example.com/charts/shop, ref: { semver: ">=1.0.0 <1.2.0" } }
        """);
    String referring =
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: web, namespace: shop }
        spec:
          chartRef: { kind: OCIRepository, name: shop }
        """;

    assertThat(release(referring, "sources.yaml").chart().orElseThrow().version())
        .contains("1.1.0");
    assertThat(problems(referring))
        .containsExactly(
            "release.yaml:5:13 the OCIRepository shop that names the chart is not at hand;"
                + " give it, too");
  }

  @Test
  void an_application_has_files_then_values_then_parameters() throws IOException {
    Release release =
        release(
            ARGO
                + """
                      valueFiles: [values-two.yaml]
                      values: |
                        # a comment
                        b: text
                        c: text
                      parameters:
                        - { name: c, value: "1,2" }
                        - { name: "list[1]", value: "3", forceString: true }
                """);

    assertThat(release.namespace()).isEqualTo("shop");
    assertThat(place(release, "a")).isEqualTo("store/shop-1.2.0/values-two.yaml:1:4 two");
    assertThat(place(release, "b")).isEqualTo("release.yaml:14:12 text");
    assertThat(place(release, "c")).isEqualTo("release.yaml:17:29 1,2");
    assertThat(place(release, "list[1]")).isEqualTo("release.yaml:18:37 3");
  }

  @Test
  void values_as_an_object_weigh_more_than_as_a_text() throws IOException {
    Release release =
        release(ARGO + "      valuesObject: { a: object }\n      values: \"a: text\"\n");

    assertThat(place(release, "a")).isEqualTo("release.yaml:11:26 object");
  }

  @Test
  void an_application_with_several_sources_can_take_values_from_another() throws IOException {
    String application =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: { name: web }
        spec:
          sources:
            - { repoURL: https://git.example.com/a.git, ref: values }
            - repoURL: https://git.example.com/b.git
              path: shop-2.0.0
              helm: { valueFiles: [$values/envs/prod.yaml, ../shop-1.1.0/values-two.yaml] }
            - { repoURL: https://git.example.com/c.git, path: plain }
        """;

    Release release = release(application);
    assertThat(release.chart().orElseThrow().version()).contains("2.0.0");
    assertThat(place(release, "b")).isEqualTo("store/shop-1.1.0/values-two.yaml:2:4 two");
    assertThat(problems(application.replace("../shop-1.1.0", "../../release.yaml#")))
        .singleElement()
        .asString()
        .contains("has no values file");
    assertThat(problems(application.replace("../shop-1.1.0/values-two.yaml", "../../release.yaml")))
        .singleElement()
        .asString()
        .contains("this leads out of the chart store");
  }

  @Test
  void an_application_without_a_chart_declares_no_release() throws IOException {
    List<Release> releases =
        load("""
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: { name: web }
        spec: { source: { repoURL: https://git.example.com/c.git, path: plain } }
        """)
            .releases();

    assertThat(releases).singleElement().extracting(Release::chart).isEqualTo(Optional.empty());
  }

  @Test
  void values_that_are_no_yaml_are_told_at_their_place() throws IOException {
    assertThat(problems(ARGO + "      values: \"a: [\"\n"))
        .singleElement()
        .asString()
        .startsWith("release.yaml:11:15 this is not YAML");
  }

  private Release release(String text, String... others) throws IOException {
    LoadResult loaded = load(text, others);
    assertThat(told(loaded)).isEmpty();
    return loaded.releases().getLast();
  }

  private List<String> problems(String text) throws IOException {
    LoadResult loaded = load(text);
    assertThat(loaded.releases()).hasSize(1);
    return told(loaded);
  }

  private LoadResult load(String text, String... others) throws IOException {
    write("release.yaml", text);
    List<String> paths = new ArrayList<>(List.of("release.yaml"));
    paths.addAll(List.of(others));
    return new ReleaseLoader()
        .load(LoadRequest.in(folder).paths(paths).chartStore(Optional.of("store")).build());
  }

  private static List<String> told(LoadResult loaded) {
    List<NotEvaluated> all = new ArrayList<>(loaded.problems());
    loaded.releases().forEach(release -> all.addAll(release.notEvaluated()));
    return all.stream().map(p -> p.place().orElseThrow().mark() + " " + p.message()).toList();
  }

  private static String place(Release release, String key) {
    Node node = release.values().orElseThrow().effective().at(NodePath.parse(key)).orElseThrow();
    return node.mark() + " " + node;
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
