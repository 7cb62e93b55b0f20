package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.helm.chart.LoadedChart;
import dev.chartgate.helm.values.MergeBounds;
import dev.chartgate.helm.values.MergedValues;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.helm.values.ValuesInput;
import dev.chartgate.helm.values.ValuesMerger;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Charts for tests, from the texts of their files. */
final class Charts {
  static final YamlReader YAML = new YamlReader(YamlBounds.DEFAULT);

  private Charts() {}

  /** A Chart.yaml. */
  static String metadata(String name, String more) {
    return "apiVersion: v2\nname: %s\nversion: 1.2.3\n%s".formatted(name, more);
  }

  static LoadedChart load(HelmVersion version, Map<String, String> files) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    try {
      return new ChartLoader(version, ChartBounds.DEFAULT, YAML).loadFiles("", bytes, "directory");
    } catch (ChartException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The chart with its values: the text of a values file, then arguments of {@code --set}. */
  static MergedValues merge(
      HelmVersion version, Map<String, String> files, String values, String... sets) {
    List<ValuesInput> inputs = new ArrayList<>();
    inputs.add(new ValuesInput.File(YAML.read(new SourceText("given.yaml", values))));
    for (String set : sets) {
      inputs.add(new ValuesInput.Argument(new SetArgument("--set", set)));
    }
    ValuesMerger merger =
        new ValuesMerger(
            version,
            MergeBounds.DEFAULT,
            path -> {
              throw new IOException("there are no files");
            });
    try {
      return merger.merge(load(version, files).chart(), inputs);
    } catch (ValuesException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
