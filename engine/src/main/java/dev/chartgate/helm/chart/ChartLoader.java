package dev.chartgate.helm.chart;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.source.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Loads charts from files in memory and from archives. Directories are read by {@code load}. */
public final class ChartLoader {
  private final HelmVersion version;
  private final ChartBounds bounds;
  private final YamlReader reader;

  /**
   * A loader of one line of Helm.
   *
   * @param version the line; they differ in what they read of a values.yaml of several documents
   * @param bounds what a chart may cost
   * @param reader reads its YAML; its bound of nodes holds for all files of a chart together
   */
  public ChartLoader(HelmVersion version, ChartBounds bounds, YamlReader reader) {
    this.version = version;
    this.bounds = bounds;
    this.reader = reader;
  }

  /** Whether a file begins as the archive of a chart does. */
  public static boolean isArchive(byte[] content) {
    return ChartArchive.looksLikeOne(content);
  }

  /**
   * Loads an archive.
   *
   * @param name the name that messages show of it
   * @param content its bytes
   * @throws ChartException if it is no chart that Helm would load, or passes a bound
   */
  public LoadedChart loadArchive(String name, byte[] content) throws ChartException {
    ChartAssembler assembler = new ChartAssembler(version, reader.shared(), new LoadBudget(bounds));
    return assembler.assemble(assembler.unpack(name, content), "archive");
  }

  /**
   * Loads a chart of files that are at hand.
   *
   * @param name the name that messages show before their paths, such as {@code charts/web/}; may be
   *     empty
   * @param files their contents by their paths in the chart, with {@code /}
   * @param origin how the chart was named, as {@code ChartInfo} has it
   * @throws ChartException if it is no chart that Helm would load, or passes a bound
   */
  public LoadedChart loadFiles(String name, SortedMap<String, byte[]> files, String origin)
      throws ChartException {
    LoadBudget budget = new LoadBudget(bounds);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      budget.takeFile(name + file.getKey());
      budget.takeBytes(file.getValue().length, name + file.getKey());
      budget.checkFile(file.getValue(), name + file.getKey());
    }
    return new ChartAssembler(version, reader.shared(), budget)
        .assemble(new ChartFiles(name, new LinkedHashMap<>(files)), origin);
  }
}
