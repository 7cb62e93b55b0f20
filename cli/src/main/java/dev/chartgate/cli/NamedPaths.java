package dev.chartgate.cli;

import dev.chartgate.cli.config.ChartFile;
import dev.chartgate.cli.config.ReleaseEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the paths of a call stand for.
 *
 * @param releases the releases of the configuration that they belong to
 * @param alone what is judged by itself; a part of a chart as the chart
 * @param passedOver what is not judged
 */
record NamedPaths(Set<ReleaseEntry> releases, List<String> alone, Set<String> passedOver) {

  /**
   * Finds what paths stand for.
   *
   * @param typed the paths
   * @param releasesOf finds the releases of an absolute path
   * @param touched what they stand for if they were only touched
   */
  static NamedPaths of(
      List<String> typed,
      Function<Path, List<ReleaseEntry>> releasesOf,
      Optional<Touched> touched,
      Path workingDirectory) {
    NamedPaths named =
        new NamedPaths(new LinkedHashSet<>(), new ArrayList<>(), new LinkedHashSet<>());
    ShownPaths shown = new ShownPaths(workingDirectory);
    for (String path : typed) {
      Path absolute = workingDirectory.resolve(path).toAbsolutePath().normalize();
      List<ReleaseEntry> releases = releasesOf.apply(absolute);
      named.releases.addAll(releases);
      if (releases.isEmpty()) {
        Optional<Path> chart = ChartOfFile.find(absolute);
        if (touched.isEmpty()
            || (touched.get().judgesCharts() && chart.filter(NamedPaths::installs).isPresent())) {
          String judged = chart.map(shown::of).orElse(path);
          if (chart.isEmpty() || !named.alone.contains(judged)) {
            named.alone.add(judged);
          }
        } else {
          named.passedOver.add(path);
        }
      }
    }
    return named;
  }

  private static boolean installs(Path chart) {
    return ChartFile.read(chart).stream().noneMatch(ChartFile::isLibrary);
  }
}
