package dev.chartgate.helm.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmProgram;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.Archives;
import dev.chartgate.load.ChartPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives, archives within archives, links and deep imports print what Helm prints of them. */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackedChartsDifferentialTest {
  private static final List<String> ARGUMENTS = List.of("--kube-version", "1.33.0");
  private static final String SHOW =
      """
      kind: A
      name: {{ .Chart.Name }} {{ .Template.Name }} {{ .Template.BasePath }}
      files: {{ range $path, $_ := .Files.Glob "**" }}{{ $path }};{{ end }}
      values: {{ toJson .Values }}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void subcharts_in_archives(HelmVersion version) throws IOException {
    Map<String, byte[]> files = chart("web", depends("db", "cache"), "own: 1\n");
    files.put("charts/db-1.0.0.tgz", packed("db", depends("leaf"), chart("leaf", "", "l: 1\n")));
    put(files, "charts/cache/", chart("cache", depends("far"), "c: {d: 1}\n"));
    files.put("charts/cache/charts/far.tgz", archive("far", chart("far", "", "f: 1\n")));
    write(files);

    same(version, folder.resolve("web"));
  }

  @ParameterizedTest
  @EnumSource
  void an_archive_with_archives_in_it(HelmVersion version) throws IOException {
    Map<String, byte[]> inner = chart("db", depends("leaf"), "d: 1\n");
    inner.put("charts/leaf-1.0.0.tgz", archive("leaf", chart("leaf", "", "l: {m: 1}\n")));
    Map<String, byte[]> outer = chart("web", depends("db"), "db: {leaf: {l: {m: 2, n: 3}}}\n");
    outer.put("charts/db-1.0.0.tgz", archive("db", inner));
    Path archive = folder.resolve("web-1.0.0.tgz");
    Files.write(archive, archive("web", outer));

    same(version, archive);
  }

  @ParameterizedTest
  @EnumSource
  void values_that_are_imported_from_below_to_below(HelmVersion version) throws IOException {
    String imports =
        """
        dependencies:
        - name: db
          version: "*"
          import-values:
          - data
          - {child: deep.er.still, parent: taken.here}
          - {child: deep.none, parent: nowhere}
          - {child: leaf.l.m, parent: from.leaf}
        """;
    String below =
        """
        dependencies:
        - name: leaf
          version: "*"
          import-values:
          - {child: l.m, parent: up.from.leaf}
        """;
    Map<String, byte[]> files = chart("web", imports, "taken: {here: {a: own}}\nfrom: {x: 1}\n");
    put(
        files,
        "charts/db/",
        chart(
            "db",
            below,
            "exports: {data: {e: 1, f: {g: 2}}}\ndeep: {er: {still: {a: 1, b: {c: 2}}}}\n"));
    put(files, "charts/db/charts/leaf/", chart("leaf", "", "l: {m: {n: {o: 1}}}\n"));
    write(files);

    same(version, folder.resolve("web"));
  }

  @ParameterizedTest
  @EnumSource
  void links_within_the_chart_are_followed(HelmVersion version) throws IOException {
    Map<String, byte[]> files = chart("web", "", "a: 1\n");
    files.put("files/x.txt", "x".getBytes(UTF_8));
    files.put("files/b.yaml", "kind: B\n".getBytes(UTF_8));
    write(files);
    Path web = folder.resolve("web");
    Files.createSymbolicLink(web.resolve("again"), Path.of("files"));
    Files.createSymbolicLink(web.resolve("templates/b.yaml"), Path.of("../files/b.yaml"));

    same(version, web);
  }

  @ParameterizedTest
  @EnumSource
  void links_out_of_the_chart_are_refused_though_helm_follows_them(HelmVersion version)
      throws IOException {
    write(chart("web", "", "a: 1\n"));
    Path web = folder.resolve("web");
    Files.writeString(folder.resolve("secret.yaml"), "kind: Secret\nkey: hunter2\n");
    Files.createSymbolicLink(web.resolve("templates/b.yaml"), Path.of("../../secret.yaml"));

    ChartPrinter.Printed printed = print(version, web);

    assertThat(HelmProgram.of(version).template(web, ARGUMENTS).output()).contains("hunter2");
    assertThat(printed.text()).isEmpty();
    assertThat(printed.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo("this link leads out of the chart; copy the file into it");
          assertThat(problem.place().orElseThrow().mark().toString())
              .endsWith("web/templates/b.yaml:1:1");
        });
  }

  private static Map<String, byte[]> chart(String name, String more, String values) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "Chart.yaml",
        "apiVersion: v2\nname: %s\nversion: 1.0.0\n%s".formatted(name, more).getBytes(UTF_8));
    files.put("values.yaml", values.getBytes(UTF_8));
    files.put("templates/a.yaml", SHOW.getBytes(UTF_8));
    files.put("README.md", "".getBytes(UTF_8));
    return files;
  }

  private static String depends(String... names) {
    StringBuilder text = new StringBuilder("dependencies:\n");
    for (String name : names) {
      text.append("- {name: %s, version: '*'}\n".formatted(name));
    }
    return text.toString();
  }

  private static byte[] packed(String name, String more, Map<String, byte[]> subchart) {
    Map<String, byte[]> files = chart(name, more, name + ": 1\n");
    put(files, "charts/leaf/", subchart);
    return archive(name, files);
  }

  private static byte[] archive(String name, Map<String, byte[]> files) {
    return Archives.of(tar -> {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Archives.add(tar, name + "/" + file.getKey(), file.getValue());
      }
    });
  }

  private static void put(Map<String, byte[]> files, String below, Map<String, byte[]> more) {
    more.forEach((path, content) -> files.put(below + path, content));
  }

  private void write(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve("web").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private static void same(HelmVersion version, Path chart) {
    HelmProgram.Run theirs = HelmProgram.of(version).template(chart, ARGUMENTS);

    assertThat(theirs.isSuccess()).as(theirs.errors()).isTrue();
    assertThat(print(version, chart).text()).contains(theirs.output());
  }

  private static ChartPrinter.Printed print(HelmVersion version, Path chart) {
    return OwnRendering.of(chart, version, "1.33.0", PrintOptions.DEFAULT);
  }
}
