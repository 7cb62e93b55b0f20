package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.ChartPrinter;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.RenderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The charts of testdata beside Helm 3.21, which comes as a native library: the check of machines
 * without Go. The library leaves hooks and tests out, and would ask the cluster that KUBECONFIG
 * names if a chart looked something up; of these charts none does, and their only hooks are tests.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HelmJavaTest {
  private static final Path CHARTS = Path.of("..", "testdata", "charts");
  private static final String KUBE_VERSION = "1.33.0";

  /**
   * A chart and values for it.
   *
   * @param chart the chart
   * @param values the values files, weakest first
   */
  record Given(Path chart, List<Path> values) {}

  /** Each chart alone, and with each of its further values files. */
  static List<Given> given() throws IOException {
    List<Given> given = new ArrayList<>();
    for (Path chart : children(CHARTS)) {
      given.add(new Given(chart, List.of()));
      children(chart).stream()
          .filter(file -> file.getFileName().toString().matches("values-.+\\.yaml"))
          .forEach(file -> given.add(new Given(chart, List.of(file))));
    }
    return given;
  }

  @ParameterizedTest
  @MethodSource("given")
  void the_manifests_of_the_charts_of_testdata_are_those_of_helm(Given given) {
    TemplateCommand helm =
        new Helm(given.chart())
            .template()
            .withName("release-name")
            // The program has this default by itself, helm-java none.
            .withNamespace("default")
            .withKubeVersion(KUBE_VERSION);
    given.values().forEach(helm::withValuesFile);
    String theirs = helm.call();

    String ours =
        new ChartPrinter()
            .print(
                LoadRequest.in(Path.of(""))
                    .paths(given.chart().toString())
                    .valuesFiles(given.values().stream().map(Path::toString).toList())
                    .helm(HelmVersion.V3)
                    .rendering(settings())
                    .build(),
                new PrintOptions(false, true, List.of()))
            .text()
            .orElseThrow();

    assertThat(ours).isEqualTo(theirs.strip() + "\n");
  }

  private static RenderSettings settings() {
    return new RenderSettings(
        KubeVersion.parse(KUBE_VERSION, HelmVersion.V3).orElseThrow(),
        List.of(),
        false,
        false,
        SchemaCheck.NONE,
        RenderBounds.DEFAULT);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
