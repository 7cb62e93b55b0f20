package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.TemplateJudge;
import dev.chartgate.helm.chart.Chart;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.ChartLoader;
import dev.chartgate.helm.template.TemplateEngine;
import dev.chartgate.helm.template.parse.ParseBounds;
import dev.chartgate.helm.values.ArgumentFiles;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.helm.values.MergeBounds;
import dev.chartgate.helm.values.MergedValues;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.helm.values.ValuesMerger;
import dev.chartgate.release.Facts;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures what executing the templates of charts takes, without and with provenance, beside Helm's
 * own engine in the same state: chart and values are loaded, everything has run before. The judge
 * of the tests is asked for Helm's time, if {@code CHARTGATE_JUDGE4} names it.
 */
final class RenderingBench {
  private static final int WARM = 200;
  private static final int RUNS = 101;

  /** So that a large chart does not take all day. */
  private static final long WARM_NANOS = 8_000_000_000L;

  private final PrintStream out;

  private RenderingBench(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints the table.
   *
   * @param arguments charts: folders or archives; {@code CHARTGATE_CHARTS} names further ones
   */
  public static void main(String[] arguments) throws Exception {
    List<String> charts = new ArrayList<>(List.of(arguments));
    String more = System.getenv("CHARTGATE_CHARTS");
    if (more != null) {
      charts.addAll(List.of(more.split(File.pathSeparator, -1)));
    }
    new RenderingBench(System.out).table(charts.stream().map(Path::of).toList());
  }

  private void table(List<Path> charts) throws Exception {
    out.printf(
        Locale.ROOT,
        "%n| templates executed, median of %d warm runs | without provenance | with | cost |"
            + " Helm's engine | ratio |%n",
        RUNS);
    out.println("|---|---:|---:|---:|---:|---:|");
    for (Path chart : charts) {
      MergedValues merged = merged(chart);
      Times times = times(merged);
      double without = times.without();
      double with = times.with();
      Optional<Double> helm = helm(chart);
      out.printf(
          Locale.ROOT,
          "| %s | %.1f ms | %.1f ms | %+.0f %% | %s | %s |%n",
          chart.getFileName(),
          without,
          with,
          100 * (with / without - 1),
          helm.map(time -> "%.1f ms".formatted(time)).orElse("not measured"),
          helm.map(time -> "%.2f".formatted(with / time)).orElse(""));
    }
    if (System.getenv("CHARTGATE_JUDGE4") == null) {
      out.println("CHARTGATE_JUDGE4 names no program, so that Helm's engine was not measured.");
    }
  }

  private static MergedValues merged(Path path)
      throws IOException, ChartException, ValuesException {
    ChartLoader loader = new ChartLoader(HelmVersion.V4, ChartBounds.DEFAULT, Charts.YAML);
    Chart chart =
        Files.isDirectory(path)
            ? loader.loadFiles("", files(path), "directory").chart()
            : loader.loadArchive(path.toString(), Files.readAllBytes(path)).chart();
    return new ValuesMerger(HelmVersion.V4, MergeBounds.DEFAULT, ArgumentFiles.none())
        .merge(chart, List.of());
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        content.put(name, Files.readAllBytes(file));
      }
    }
    return content;
  }

  /**
   * Medians in milliseconds.
   *
   * @param without of runs without provenance
   * @param with of runs with it
   */
  private record Times(double without, double with) {}

  /** Both by turns, so that what else the machine does falls on both. */
  private static Times times(MergedValues merged) throws RenderException {
    EnabledChart chart = merged.chart().orElseThrow();
    EngineRunner plain = runner(false);
    EngineRunner tracking = runner(true);
    long end = System.nanoTime() + WARM_NANOS;
    for (int i = 0; i < WARM && System.nanoTime() < end; i++) {
      run(plain, chart, merged);
      run(tracking, chart, merged);
    }
    double[] without = new double[RUNS];
    double[] with = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      without[i] = millis(plain, chart, merged);
      with[i] = millis(tracking, chart, merged);
    }
    Arrays.sort(without);
    Arrays.sort(with);
    return new Times(without[RUNS / 2], with[RUNS / 2]);
  }

  private static EngineRunner runner(boolean tracking) {
    return new EngineRunner(
        new TemplateEngine(EngineFunctions.of(HelmVersion.V4), ParseBounds.DEFAULT),
        HelmVersion.V4,
        RenderBounds.DEFAULT,
        new FactsCluster(Facts.NONE),
        tracking);
  }

  private static double millis(EngineRunner runner, EnabledChart chart, MergedValues merged)
      throws RenderException {
    long start = System.nanoTime();
    run(runner, chart, merged);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void run(EngineRunner runner, EnabledChart chart, MergedValues merged)
      throws RenderException {
    TemplateCollector collector =
        new TemplateCollector(
            new RenderOptions(
                HelmVersion.V4, "release-name", "default", false, KubeVersion.DEFAULT, List.of()));
    collector.collect(chart, merged.values().effective(), true);
    runner.run(collector.templates());
  }

  private static Optional<Double> helm(Path chart) {
    if (System.getenv("CHARTGATE_JUDGE4") == null) {
      return Optional.empty();
    }
    try (TemplateJudge judge = TemplateJudge.start(HelmVersion.V4)) {
      List<Double> times =
          judge.render(chart, TemplateJudge.Setting.EMPTY, 10, RUNS).milliseconds();
      return times.isEmpty()
          ? Optional.empty()
          : Optional.of(times.stream().sorted().toList().get(times.size() / 2));
    }
  }
}
