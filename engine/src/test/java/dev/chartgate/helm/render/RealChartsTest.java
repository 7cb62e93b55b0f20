package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmProgram;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.ChartPrinter;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The charts of testdata, and all that are below the folder that CHARTGATE_CHARTS names, print with
 * their default values what {@code helm template} prints, to the byte. What differs between two
 * runs of real Helm is left out: it is random, or the time.
 */
@Tag("real-helm")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealChartsTest {
  private static final Path TESTDATA = Path.of("..", "testdata", "charts");
  private static final String KUBE_VERSION = "1.33.0";

  @ParameterizedTest
  @EnumSource
  void real_charts_are_printed_as_helm_prints_them(HelmVersion version) throws IOException {
    HelmProgram helm = HelmProgram.of(version);
    List<String> differences = new ArrayList<>();
    int rendered = 0;
    for (Path chart : charts()) {
      List<String> arguments = List.of("--kube-version", KUBE_VERSION, "--include-crds");
      HelmProgram.Run theirs = helm.template(chart, arguments);
      ChartPrinter.Printed ours = ours(version, chart);
      if (!theirs.isSuccess()) {
        if (ours.text().isPresent()) {
          differences.add(chart + ": Helm refuses it: " + theirs.errors());
        }
        continue;
      }
      rendered++;
      String again = helm.template(chart, arguments).output();
      if (ours.text().isEmpty()) {
        differences.add(chart + ": " + ours.problems());
      } else {
        difference(theirs.output(), again, ours.text().get())
            .ifPresent(difference -> differences.add(chart + ": " + difference));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(rendered).isPositive();
  }

  private static List<Path> charts() throws IOException {
    List<Path> roots = new ArrayList<>(List.of(TESTDATA));
    String further = System.getenv("CHARTGATE_CHARTS");
    if (further != null) {
      roots.add(Path.of(further));
    }
    List<Path> charts = new ArrayList<>();
    for (Path root : roots) {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              if (!Files.exists(folder.resolve("Chart.yaml"))) {
                return FileVisitResult.CONTINUE;
              }
              charts.add(folder);
              return FileVisitResult.SKIP_SUBTREE;
            }
          });
    }
    return charts;
  }

  /** The first line that differs, though it is the same in two runs of Helm. */
  private static Optional<String> difference(String theirs, String again, String ours) {
    if (ours.equals(theirs)) {
      return Optional.empty();
    }
    List<String> expected = List.of(theirs.split("\n", -1));
    List<String> moving = List.of(again.split("\n", -1));
    List<String> actual = List.of(ours.split("\n", -1));
    boolean sameLength = expected.size() == moving.size();
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String wanted = i < expected.size() ? expected.get(i) : "the end";
      String found = i < actual.size() ? actual.get(i) : "the end";
      boolean moves = sameLength && i < expected.size() && !wanted.equals(moving.get(i));
      if (!moves && !wanted.equals(found)) {
        return Optional.of("line %d: expected %s, but was %s".formatted(i + 1, wanted, found));
      }
    }
    return Optional.empty();
  }

  private static ChartPrinter.Printed ours(HelmVersion version, Path chart) {
    return OwnRendering.of(
        chart, version, KUBE_VERSION, new PrintOptions(true, PrintOptions.Hooks.ALL, List.of()));
  }
}
