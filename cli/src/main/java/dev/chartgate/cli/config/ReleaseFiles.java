package dev.chartgate.cli.config;

import dev.chartgate.helm.values.SetFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that decide what is found in a release: a change of one of them can change the report.
 *
 * @param configuration the configuration
 * @param policies the files of policies that hold beside it
 */
public record ReleaseFiles(Configuration configuration, List<Path> policies) {

  /** Copies the list. */
  public ReleaseFiles {
    policies = List.copyOf(policies);
  }

  /**
   * The releases that a file or folder belongs to, or that have files in it, in the order of the
   * configuration.
   *
   * @param path an absolute path, which need not exist any more
   */
  public List<ReleaseEntry> releasesOf(Path path) {
    Set<Path> changed = withTarget(path);
    if (isAny(changed, common())) {
      return configuration.releases();
    }
    return configuration.releases().stream()
        .filter(release -> isAny(changed, files(release)))
        .toList();
  }

  /** What all releases depend on. */
  private Set<Path> common() {
    List<Path> files = new ArrayList<>(policies);
    files.add(configuration.resolve(Path.of(configuration.file().name()).getFileName().toString()));
    configuration.packDirs().forEach(folder -> files.add(resolved(folder)));
    return withTargets(files);
  }

  private Set<Path> files(ReleaseEntry release) {
    List<Path> files = new ArrayList<>();
    release.settings().facts().map(this::resolved).ifPresent(files::add);
    switch (release) {
      case ReleaseEntry.Declared declared -> {
        files.add(resolved(declared.file()));
        configuration.chartStore().map(this::resolved).ifPresent(files::add);
      }
      case ReleaseEntry.Listed listed -> {
        listed.chart().map(this::resolved).ifPresent(chart -> addChart(chart, files));
        listed.values().forEach(file -> files.add(resolved(file)));
        listed.sets().stream()
            .map(Written::value)
            .filter(set -> set.flag().equals(SetFlag.FILE.flag()))
            .map(set -> set.text().substring(set.text().indexOf('=') + 1))
            .forEach(file -> files.add(configuration.resolve(file)));
      }
    }
    return withTargets(files);
  }

  /**
   * A chart and those that it takes in from other folders, though only their copies are rendered.
   */
  private static void addChart(Path chart, List<Path> files) {
    if (!files.contains(chart)) {
      files.add(chart);
      ChartFile.read(chart).stream()
          .flatMap(read -> read.local().stream())
          .forEach(local -> addChart(local.folder(), files));
    }
  }

  private Path resolved(Written<String> path) {
    return configuration.resolve(path.value());
  }

  /** Whether one of some paths is one of the others, lies in it or holds it. */
  private static boolean isAny(Set<Path> some, Set<Path> others) {
    return some.stream()
        .anyMatch(path ->
            others.stream().anyMatch(other -> path.startsWith(other) || other.startsWith(path)));
  }

  private static Set<Path> withTargets(List<Path> paths) {
    Set<Path> all = new LinkedHashSet<>();
    paths.forEach(path -> all.addAll(withTarget(path)));
    return all;
  }

  /** A path and what it is a link to: the one may be changed as well as the other. */
  private static Set<Path> withTarget(Path path) {
    Set<Path> both = new LinkedHashSet<>();
    both.add(path.toAbsolutePath().normalize());
    target(path).ifPresent(both::add);
    return both;
  }

  private static Optional<Path> target(Path path) {
    try {
      return Files.exists(path) ? Optional.of(path.toRealPath()) : Optional.empty();
    } catch (IOException e) {
      // A folder that may not be searched; the path itself is compared all the same.
      return Optional.empty();
    }
  }
}
