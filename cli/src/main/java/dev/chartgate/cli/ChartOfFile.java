package dev.chartgate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Finds the chart that a file is a part of and means nothing without. */
final class ChartOfFile {
  private static final String CHART_FILE = "Chart.yaml";

  /** What Helm gives a meaning to at the root of a chart. */
  private static final Set<String> PARTS =
      Set.of(
          CHART_FILE,
          "Chart.lock",
          "values.yaml",
          "values.schema.json",
          ".helmignore",
          "templates",
          "charts",
          "crds");

  private ChartOfFile() {}

  /** The folder of the outermost such chart. */
  static Optional<Path> find(Path file) {
    Optional<Path> chart = Optional.empty();
    for (Path at = file; at.getParent() != null; at = at.getParent()) {
      Path parent = at.getParent();
      if (PARTS.contains(String.valueOf(at.getFileName()))
          && Files.isRegularFile(parent.resolve(CHART_FILE))) {
        chart = Optional.of(parent);
      }
    }
    return chart;
  }
}
