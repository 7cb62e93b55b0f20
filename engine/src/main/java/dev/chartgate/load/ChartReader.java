package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.source.YamlReader;
import java.nio.file.Path;
import java.util.SortedMap;

/** Reads charts from folders and archives. */
final class ChartReader {
  private final InputFiles files;
  private final ChartLoader loader;

  ChartReader(InputFiles files, LoadBounds bounds, HelmVersion helm) {
    this.files = files;
    this.loader = new ChartLoader(helm, ChartBounds.DEFAULT, new YamlReader(bounds.values()));
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
    String prefix = name.equals(".") ? "" : name + "/";
    try {
      SortedMap<String, byte[]> content = ChartFolder.read(folder, prefix, ChartBounds.DEFAULT);
      return new Input.Chart(name, loader.loadFiles(prefix, content, "directory"), content.size());
    } catch (ChartException e) {
      throw refusal(e);
    }
  }

  private static LoadException refusal(ChartException e) {
    return new LoadException(
        e.problems().stream()
            .map(problem -> LoadException.notEvaluated(What.CHART, problem))
            .toList());
  }
}
