package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InitCommandTest {
  @TempDir private Path folder;

  @Test
  void charts_get_a_release_for_each_overlay_and_each_case() throws IOException {
    chart("charts/web");
    write("charts/web/values-prod.yaml", "");
    write("charts/web/values-dev-eu.yaml", "");
    write("charts/web/ci/tls-values.yaml", "");
    write("charts/web/charts/inner/Chart.yaml", "apiVersion: v2\nname: inner\nversion: 1.0.0\n");
    chart("charts/api");
    write("envs/prod/values.yaml", "a: 1\n");
    write("node_modules/x/Chart.yaml", "name: x\nversion: 1.0.0\n");

    assertThat(releases())
        .isEqualTo(
            """
            releases:
              - name: api
                chart: charts/api
              - name: web-dev-eu
                chart: charts/web
                values: [charts/web/values-dev-eu.yaml]
                profile: dev
              - name: web-prod
                chart: charts/web
                values: [charts/web/values-prod.yaml]
                profile: production
              - name: web-tls
                chart: charts/web
                values: [charts/web/ci/tls-values.yaml]
              # Of which chart are the values in these files? Add them where they belong:
              #   envs/prod/values.yaml
            """);
  }

  @Test
  void values_beside_the_only_chart_are_taken_for_its_own() throws IOException {
    chart("chart");
    write("envs/staging/values.yaml", "a: 1\n");
    write("envs/staging.values.yml", "a: 1\n");

    assertThat(releases())
        .isEqualTo(
            """
            releases:
              - name: chart
                chart: chart
              - name: chart-staging
                chart: chart
                values: [envs/staging/values.yaml]
                profile: staging
              - name: chart-staging-2
                chart: chart
                values: [envs/staging.values.yml]
                profile: staging
            """);
  }

  @Test
  void files_that_declare_releases_are_listed_and_others_of_their_kind_are_not()
      throws IOException {
    write(
        "clusters/prod/web.yaml",
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: a }\n");
    write(
        "apps/argo.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        spec: { sources: [{ chart: web }] }
        """);
    write(
        "apps/plain.yaml",
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { path: a } }\n");
    write("apps/text.yaml", "about: a HelmRelease\n");

    assertThat(releases())
        .isEqualTo(
            """
            releases:
              - declaredIn: apps/argo.yaml
              - declaredIn: clusters/prod/web.yaml
                profile: production
            """);
    assertThat(Files.readString(folder.resolve(".chartgate.yaml"))).contains("\nchartStore: .\n");
  }

  @Test
  void a_chart_that_another_takes_in_from_its_folder_is_a_part_of_it() throws IOException {
    chart("charts/shop");
    write(
        "charts/shop/Chart.yaml",
        """
        apiVersion: v2
        name: shop
        version: 1.0.0
        dependencies:
          - { name: web, version: 1.x.x, repository: "file://../web" }
          - { name: cart, version: 1.x.x, repository: "file://../cart" }
          - { name: names, version: 1.x.x, repository: "file://../names" }
          - { name: inner, version: 1.x.x, repository: "file://charts/inner" }
        """);
    write("charts/shop/charts/inner/Chart.yaml", "apiVersion: v2\nname: inner\nversion: 1.0.0\n");
    write("charts/shop/charts/cart-1.0.0.tgz", "");
    chart("charts/web");
    chart("charts/cart");
    write(
        "charts/names/Chart.yaml", "apiVersion: v2\nname: names\nversion: 1.0.0\ntype: library\n");
    write("envs/prod.values.yaml", "a: 1\n");

    assertThat(releases())
        .isEqualTo(
            """
            releases:
              # Before this can be rendered, 'helm dependency build charts/shop' has to bring: web, names
              - name: shop
                chart: charts/shop
              # Parts of the charts above. Add those that are also installed alone:
              #   charts/cart
              #   charts/web
              - name: shop-prod
                chart: charts/shop
                values: [envs/prod.values.yaml]
                profile: production
            """);
  }

  @Test
  void an_empty_folder_gets_an_empty_list() throws IOException {
    assertThat(releases()).isEqualTo("releases: []\n");
  }

  @Test
  void a_configuration_is_replaced_only_if_that_is_asked_for() throws IOException {
    write(".chartgate.yaml", "releases: []\n");
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("init")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr())
        .isEqualTo("chartgate init: .chartgate.yaml is there already; --force replaces it\n");
    assertThat(folder.resolve(".chartgate.yaml")).hasContent("releases: []\n");
    assertThat(console.run("init", "--dry-run")).isEqualTo(ExitCode.CLEAN);
    assertThat(folder.resolve(".chartgate.yaml")).hasContent("releases: []\n");
    assertThat(console.run("init", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(folder.resolve(".chartgate.yaml")).content().startsWith("# yaml-language-server");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void what_it_writes_is_linted() {
    TestRepository repository = TestRepository.create(folder);
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("init", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(console.stdout())
        .isEqualTo("wrote .chartgate.yaml with 3 entries; 'chartgate lint' judges them\n");
    assertThat(repository.judged("--pack-dir", "packs", "--pack", "seen", "--select", "SEEN001"))
        .containsExactly("dsx-connect-chart-dev", "profiler-production", "xerv-production");
  }

  /** The list of releases that is written. */
  private String releases() throws IOException {
    TestConsole console = new TestConsole(folder);
    assertThat(console.run("init")).as(console.stderr()).isEqualTo(ExitCode.CLEAN);
    String text = Files.readString(folder.resolve(".chartgate.yaml"));
    return text.substring(text.indexOf("\nreleases:") + 1);
  }

  private void chart(String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    write(path + "/Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n");
    write(path + "/values.yaml", "a: 1\n");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
