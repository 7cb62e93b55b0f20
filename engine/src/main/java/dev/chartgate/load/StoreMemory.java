package dev.chartgate.load;

import dev.chartgate.helm.chart.Chart;
import dev.chartgate.helm.chart.ChartFile;
import dev.chartgate.helm.chart.LoadedChart;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlStream;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a chart store from one release to the next.
 *
 * @param charts charts that were read
 * @param names what the files say that name charts
 */
record StoreMemory(KeptFiles<Input.Chart> charts, KeptFiles<Optional<ChartStore.Entry>> names) {
  private static final int MOST_CHARTS = 64;
  private static final long MOST_BYTES = 64L << 20;

  /** What a tree of values takes for each character of its text, roughly. */
  private static final int BYTES_OF_CHARACTER = 20;

  private static final int BYTES_OF_NAME = 500;

  /** A memory for one store. */
  static StoreMemory of(LoadBounds bounds) {
    return new StoreMemory(
        new KeptFiles<>(MOST_CHARTS, MOST_BYTES, StoreMemory::weight),
        new KeptFiles<>(bounds.maxFiles(), Long.MAX_VALUE, name -> BYTES_OF_NAME));
  }

  private static long weight(Input.Chart chart) {
    LoadedChart loaded = chart.loaded();
    long values =
        loaded.streams().stream()
            .map(YamlStream::source)
            .map(SourceText::text)
            .mapToLong(String::length)
            .sum();
    return weight(loaded.chart()) + BYTES_OF_CHARACTER * values;
  }

  private static long weight(Chart chart) {
    return sizes(chart.templates())
        + sizes(chart.files())
        + chart.schema().map(text -> 2L * text.text().length()).orElse(0L)
        + chart.subcharts().stream().mapToLong(StoreMemory::weight).sum();
  }

  private static long sizes(List<ChartFile> files) {
    return files.stream().mapToLong(ChartFile::size).sum();
  }
}
