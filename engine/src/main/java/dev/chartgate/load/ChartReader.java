package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.helm.chart.IgnoreRules;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads charts from folders and archives. */
final class ChartReader {
  private final InputFiles files;
  private final LoadBounds bounds;
  private final ChartLoader loader;

  ChartReader(InputFiles files, LoadBounds bounds, HelmVersion helm) {
    this.files = files;
    this.bounds = bounds;
    this.loader = new ChartLoader(helm, ChartBounds.DEFAULT, new YamlReader(bounds.yaml()));
  }

  /**
   * Reads a packed chart.
   *
   * @throws LoadException if it is none
   */
  Input.Chart archive(String name, byte[] bytes) throws LoadException {
    try {
      return new Input.Chart(name, loader.loadArchive(name, bytes), 1);
    } catch (ChartException e) {
      throw refusal(e);
    }
  }

  /**
   * Reads the chart in a folder, without what its {@code .helmignore} leaves out.
   *
   * @throws LoadException if Helm would not read it, or a link in it leads out of it
   */
  Input.Chart folder(Path folder) throws LoadException {
    String name = files.name(folder);
    SortedMap<String, byte[]> content = new TreeMap<>();
    try {
      Path rules = folder.resolve(IgnoreRules.FILE);
      IgnoreRules ignored =
          Files.isRegularFile(rules)
              ? IgnoreRules.parse(TextDecoder.decode(files.bytes(rules), files.name(rules)))
              : IgnoreRules.none();
      Path home = folder.toRealPath();
      read(folder, "", new Reading(home, ignored, content, 0));
      String prefix = name.equals(".") ? "" : name + "/";
      return new Input.Chart(name, loader.loadFiles(prefix, content, "directory"), content.size());
    } catch (ChartException e) {
      throw refusal(e);
    } catch (IOException e) {
      throw new LoadException(What.CHART, name, "the chart cannot be read: " + e.getMessage());
    }
  }

  /** What stays the same while a folder is read, and how deep it is. */
  private record Reading(
      Path home, IgnoreRules ignored, SortedMap<String, byte[]> content, int depth) {
    Reading deeper() {
      return new Reading(home, ignored, content, depth + 1);
    }
  }

  private void read(Path folder, String path, Reading reading) throws LoadException, IOException {
    if (reading.depth() > bounds.maxFolderDepth()) {
      throw new LoadException(
          What.CHART,
          files.name(folder),
          "folders are nested deeper than the %d levels that are read"
              .formatted(bounds.maxFolderDepth()));
    }
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    }
    for (Path entry : entries) {
      String name = path + entry.getFileName();
      boolean isFolder = Files.isDirectory(entry);
      if (reading.ignored().ignores(name, isFolder)) {
        continue;
      }
      if (Files.isSymbolicLink(entry) && !entry.toRealPath().startsWith(reading.home())) {
        throw new LoadException(
            What.CHART,
            files.name(entry),
            "this link leads out of the chart; copy the file into it");
      }
      if (isFolder) {
        read(entry, name + "/", reading.deeper());
      } else {
        reading.content().put(name, files.found(entry));
        if (reading.content().size() > bounds.maxFiles()) {
          throw new LoadException(
              What.CHART,
              files.name(folder),
              "the chart has more than the %,d files that are read".formatted(bounds.maxFiles()));
        }
      }
    }
  }

  private static LoadException refusal(ChartException e) {
    return new LoadException(
        e.problems().stream()
            .map(problem -> LoadException.notEvaluated(What.CHART, problem))
            .toList());
  }
}
