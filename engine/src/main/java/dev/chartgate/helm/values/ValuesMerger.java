package dev.chartgate.helm.values;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.Chart;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes the values of a release as Helm computes them. Each node of the result has the mark of
 * the layer that set it; a map that several layers have has the mark of the strongest file that has
 * it, and its root, where no file is given, that of the defaults.
 */
public final class ValuesMerger {
  private final HelmVersion version;
  private final MergeBounds bounds;
  private final UserValuesReader reader;

  /**
   * A merger of one line of Helm.
   *
   * @param version the line
   * @param bounds what a merge may cost
   * @param files what {@code --set-file} reads from
   */
  public ValuesMerger(HelmVersion version, MergeBounds bounds, ArgumentFiles files) {
    this.version = version;
    this.bounds = bounds;
    this.reader = new UserValuesReader(version, files);
  }

  /**
   * Merges values over the defaults of a chart and its subcharts, after processing its
   * dependencies.
   *
   * @param chart the chart
   * @param inputs files in the order of the command line, and arguments in any
   * @throws ValuesException if Helm would refuse the values
   */
  public MergedValues merge(Chart chart, List<ValuesInput> inputs) throws ValuesException {
    UserValues user = reader.read(inputs, chart.values().map(Node::mark).orElseGet(chart::mark));
    Set<Problem> warnings = new LinkedHashSet<>(user.warnings());
    TableCopier copier = new TableCopier(bounds.maxCopiedValues());
    WorkingChart working = WorkingChart.of(chart);
    // What these would warn of is found again in the end, if it still matters then.
    Coalescer silent = new Coalescer(version, copier, problem -> {});
    new DependencyProcessor(version, bounds.maxSubcharts(), silent, copier, warnings::add)
        .process(working, user.table());
    Table effective =
        new Coalescer(version, copier, warnings::add)
            .coalesce(working, user.table(), Coalescer.Nulls.DELETE);
    List<ValuesLayer> layers = new ArrayList<>();
    addDefaults(layers, chart, ValuesLayer.Kind.CHART_DEFAULT);
    return result(effective, user, layers, Optional.of(EnabledChart.of(working)), warnings);
  }

  /**
   * Merges values over defaults without a chart: those that a pack keeps, or those of a record, in
   * which subcharts' defaults are already under their names.
   *
   * @param defaults the defaults
   * @param inputs files in the order of the command line, and arguments in any
   * @throws ValuesException if Helm would refuse the values
   */
  public MergedValues merge(ValuesLayer defaults, List<ValuesInput> inputs) throws ValuesException {
    UserValues user = reader.read(inputs, defaults.values().mark());
    Set<Problem> warnings = new LinkedHashSet<>(user.warnings());
    TableCopier copier = new TableCopier(bounds.maxCopiedValues());
    Table effective =
        new Coalescer(version, copier, warnings::add)
            .coalesce(user.table(), Table.of(defaults.values()));
    return result(effective, user, List.of(defaults), Optional.empty(), warnings);
  }

  private static void addDefaults(List<ValuesLayer> layers, Chart chart, ValuesLayer.Kind kind) {
    for (Chart subchart : chart.subcharts()) {
      addDefaults(layers, subchart, ValuesLayer.Kind.SUBCHART_DEFAULT);
    }
    chart
        .values()
        .ifPresent(values -> layers.add(new ValuesLayer(kind, values.mark().source(), values)));
  }

  private static MergedValues result(
      Table effective,
      UserValues user,
      List<ValuesLayer> defaults,
      Optional<EnabledChart> chart,
      Set<Problem> warnings) {
    List<ValuesLayer> layers = new ArrayList<>(defaults);
    layers.addAll(user.layers());
    Values values =
        new Values(
            ItemFreezer.freeze(effective),
            ItemFreezer.freeze(user.table()),
            layers,
            user.inputsKnown());
    return new MergedValues(values, chart, List.copyOf(warnings));
  }
}
