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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All charts of testdata beside Helm 3.21, which comes as a native library: the check of machines
 * without Go. The library leaves hooks and tests out, and asks the cluster that KUBECONFIG names
 * when a chart looks something up. So both render a copy of the chart, in which hooks are ordinary
 * objects, and where it would look something up there is what it would find: nothing.
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
  void the_manifests_of_the_charts_of_testdata_are_those_of_helm(Given given, @TempDir Path folder)
      throws IOException {
    Path chart = folder.resolve(given.chart().getFileName());
    copy(given.chart(), chart);
    TemplateCommand helm =
        new Helm(chart)
            .template()
            .withName("release-name")
            // The program has this default by itself, helm-java none.
            .withNamespace("default")
            .withKubeVersion(KUBE_VERSION);
    given.values().forEach(helm::withValuesFile);
    Optional<String> theirs = printed(helm);

    Optional<String> ours =
        new ChartPrinter()
            .print(
                LoadRequest.in(Path.of(""))
                    .paths(chart.toString())
                    .valuesFiles(given.values().stream().map(Path::toString).toList())
                    .helm(HelmVersion.V3)
                    .rendering(settings())
                    .build(),
                PrintOptions.DEFAULT)
            .text();

    assertThat(ours).isEqualTo(theirs);
  }

  /** What Helm prints; nothing if it refuses the chart, as where a value is required. */
  private static Optional<String> printed(TemplateCommand helm) {
    try {
      return Optional.of(helm.call().strip() + "\n");
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static void copy(Path chart, Path copy) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(chart)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = copy.resolve(chart.relativize(file));
      Files.createDirectories(target.getParent());
      if (file.toString().contains("templates")) {
        String text = Files.readString(file);
        Files.writeString(
            target,
            text.replaceAll("helm\\.sh/hook(?=\"?:)", "helm.sh/no-hook")
                .replaceAll("\\blookup (?=[\"(.$])", "pick dict "));
      } else {
        Files.copy(file, target);
      }
    }
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
