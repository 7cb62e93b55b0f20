package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out what a path holds. */
final class PathReader {
  private final InputFiles files;
  private final LoadBounds bounds;
  private final ChartReader charts;
  private final YamlReader yaml;
  private final YamlReader values;

  PathReader(InputFiles files, LoadBounds bounds, HelmVersion helm) {
    this.files = files;
    this.bounds = bounds;
    this.charts = new ChartReader(files, bounds, helm);
    this.yaml = new YamlReader(bounds.yaml());
    this.values = new YamlReader(bounds.values());
  }

  /**
   * What one path holds.
   *
   * @param isFolder whether it is a folder of files, so that each values file in it stands alone
   * @param inputs what was found
   * @param problems what belongs to none of the inputs
   */
  record Found(boolean isFolder, List<Input> inputs, List<NotEvaluated> problems) {}

  /** Reads a path, or standard input for {@code -}. */
  Found read(String typed) {
    Found found = new Found(false, new ArrayList<>(), new ArrayList<>());
    try {
      if (typed.equals(LoadRequest.STDIN)) {
        readFile(files.stdin(), files.stdinName(), found);
        return found;
      }
      Path path = files.existing(typed);
      if (!Files.isDirectory(path)) {
        readFile(files.bytes(path), files.name(path), found);
      } else if (FolderFiles.isChart(path)) {
        found.inputs().add(charts.folder(path));
      } else {
        return readFolder(path);
      }
    } catch (LoadException e) {
      found.problems().addAll(e.problems());
    }
    return found;
  }

  /**
   * Reads a values file that was named as one.
   *
   * @throws LoadException if it cannot be read as text
   */
  YamlStream valuesFile(String typed) throws LoadException {
    if (typed.equals(LoadRequest.STDIN)) {
      return values.read(TextDecoder.decode(files.stdin(), files.stdinName()));
    }
    if (typed.startsWith("http://") || typed.startsWith("https://")) {
      throw new LoadException(
          What.FILE, typed, "values are not fetched from the network; download the file first");
    }
    Path path = files.existing(typed);
    if (Files.isDirectory(path)) {
      throw new LoadException(What.FILE, files.name(path), "-f takes a values file, not a folder");
    }
    return values.read(TextDecoder.decode(files.bytes(path), files.name(path)));
  }

  private void readFile(byte[] bytes, String name, Found found) throws LoadException {
    ManifestReader manifests = new ManifestReader();
    readFile(bytes, name, found, manifests);
    addManifests(name, manifests, found);
  }

  private void readFile(byte[] bytes, String name, Found found, ManifestReader manifests)
      throws LoadException {
    if (ChartLoader.isArchive(bytes)) {
      found.inputs().add(charts.archive(name, bytes));
      return;
    }
    YamlStream stream = yaml.read(TextDecoder.decode(bytes, name));
    switch (Content.of(stream)) {
      case OBJECTS -> {
        manifests.add(stream);
        manifests.countFile();
      }
      case VALUES -> found.inputs().add(new Input.ValuesFile(stream));
      case NEITHER -> found.problems().addAll(Content.complaints(stream));
    }
  }

  private static void addManifests(String name, ManifestReader manifests, Found found) {
    for (KubernetesObject record : manifests.records()) {
      found.inputs().add(new Input.StoredRelease(record));
    }
    if (!manifests.objects().isEmpty()) {
      found.inputs().add(new Input.Manifests(name, manifests));
      return;
    }
    found.problems().addAll(manifests.notEvaluated());
    if (manifests.files() > 0 && manifests.records().isEmpty()) {
      found
          .problems()
          .add(LoadException.notEvaluated(What.FILE, name, "the list of objects is empty"));
    }
  }

  private Found readFolder(Path folder) throws LoadException {
    Found found = new Found(true, new ArrayList<>(), new ArrayList<>());
    FolderFiles content = FolderFiles.of(folder, files, bounds);
    if (content.charts().isEmpty() && content.files().isEmpty()) {
      throw new LoadException(
          What.FILE,
          files.name(folder),
          "the folder holds neither a chart nor a .yaml, .yml or .json file, so there is nothing"
              + " to judge");
    }
    for (Path chart : content.charts()) {
      try {
        found.inputs().add(charts.folder(chart));
      } catch (LoadException e) {
        found.problems().addAll(e.problems());
      }
    }
    ManifestReader manifests = new ManifestReader();
    for (Path file : content.files()) {
      try {
        readFile(files.found(file), files.name(file), found, manifests);
      } catch (LoadException e) {
        found.problems().addAll(e.problems());
      }
    }
    if (!manifests.objects().isEmpty()) {
      // What cannot be read may be one of these objects: rules over all of them must know.
      manifests.add(found.problems());
      found.problems().clear();
    }
    addManifests(files.name(folder), manifests, found);
    return found;
  }
}
