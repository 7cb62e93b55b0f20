package dev.chartgate.helm.values;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartDependency;
import dev.chartgate.helm.chart.DependencyRange;
import dev.chartgate.helm.chart.ImportValue;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Does with the dependencies of a chart what Helm does before it merges values: gives subcharts
 * their aliases, removes those that conditions and tags disable, and imports values.
 */
final class DependencyProcessor {
  private final HelmVersion version;
  private final int maxCharts;
  private final Coalescer coalescer;
  private final TableCopier copier;
  private final Consumer<Problem> warnings;
  private int charts;

  /**
   * A processor for one chart.
   *
   * @param version whose behaviour
   * @param maxCharts the most copies of subcharts that are made, inclusive
   * @param coalescer merges values on the way
   * @param copier copies values on the way
   * @param warnings takes what Helm warns of
   */
  DependencyProcessor(
      HelmVersion version,
      int maxCharts,
      Coalescer coalescer,
      TableCopier copier,
      Consumer<Problem> warnings) {
    this.version = version;
    this.maxCharts = maxCharts;
    this.coalescer = coalescer;
    this.copier = copier;
    this.warnings = warnings;
  }

  /**
   * Processes the dependencies of a chart and all below it.
   *
   * @param chart the chart, which is changed
   * @param values what a person gave
   * @throws ValuesException if a subchart's values are no map, or a bound is passed
   */
  void process(WorkingChart chart, Table values) throws ValuesException {
    enable(chart, values, "");
    importValues(chart);
  }

  private void enable(WorkingChart chart, Table values, String path) throws ValuesException {
    Optional<List<WorkingDependency>> declared = chart.dependencies();
    if (declared.isEmpty()) {
      return;
    }
    List<WorkingDependency> dependencies = declared.get();
    chart.setSubcharts(named(chart, dependencies));
    dependencies.forEach(dependency -> dependency.setEnabled(true));
    Table sum = coalescer.coalesce(chart, values, Coalescer.Nulls.DELETE);
    dependencies.forEach(dependency -> applyTags(dependency, sum));
    dependencies.forEach(dependency -> applyConditions(dependency, sum, path));

    Set<String> disabled = new HashSet<>();
    for (WorkingDependency dependency : dependencies) {
      if (!dependency.isEnabled()) {
        disabled.add(dependency.name());
      }
    }
    List<WorkingChart> enabled =
        chart.subcharts().stream().filter(sub -> !disabled.contains(sub.name())).toList();
    List<WorkingDependency> kept =
        dependencies.stream().filter(dep -> !disabled.contains(dep.name())).toList();
    for (WorkingChart subchart : enabled) {
      enable(subchart, sum, path + subchart.name() + ".");
    }
    chart.setDisabled(disabled(chart, dependencies));
    chart.setDependencies(kept);
    chart.setSubcharts(enabled);
  }

  private static List<DisabledChart> disabled(
      WorkingChart chart, List<WorkingDependency> dependencies) {
    List<DisabledChart> disabled = new ArrayList<>();
    for (WorkingDependency dependency : dependencies) {
      if (!dependency.isEnabled()) {
        for (WorkingChart subchart : chart.subcharts()) {
          if (subchart.name().equals(dependency.name())) {
            disabled.add(new DisabledChart(subchart.chart(), dependency.switches()));
          }
        }
      }
    }
    return disabled;
  }

  /** The subcharts that nothing declares, and then one for each declaration that one fits. */
  private List<WorkingChart> named(WorkingChart chart, List<WorkingDependency> dependencies)
      throws ValuesException {
    List<WorkingChart> named = new ArrayList<>();
    for (WorkingChart subchart : chart.subcharts()) {
      if (dependencies.stream().noneMatch(dependency -> fits(subchart, dependency))) {
        named.add(subchart);
      }
    }
    for (WorkingDependency dependency : dependencies) {
      for (WorkingChart subchart : chart.subcharts()) {
        if (fits(subchart, dependency)) {
          count(dependency.declared());
          named.add(subchart.copyFor(dependency, version));
          break;
        }
      }
      dependency.takeAlias();
    }
    return named;
  }

  private void count(ChartDependency dependency) throws ValuesException {
    charts++;
    if (charts > maxCharts) {
      throw new ValuesException(
          List.of(
              new Problem(
                  "the dependencies and their aliases make more than the %,d subcharts that are allowed"
                      .formatted(maxCharts),
                  dependency.mark())));
    }
  }

  private static boolean fits(WorkingChart subchart, WorkingDependency dependency) {
    return subchart.name().equals(dependency.name())
        && DependencyRange.parse(dependency.declared().version())
            .map(range -> range.contains(subchart.chart().version()))
            .orElse(false);
  }

  private void applyTags(WorkingDependency dependency, Table values) {
    Optional<Table> switches = values.table("tags");
    if (switches.isEmpty()) {
      return;
    }
    boolean on = false;
    boolean off = false;
    for (String tag : dependency.declared().tags()) {
      Table.Slot slot = switches.get().get(tag);
      if (slot != null) {
        Optional<Boolean> value = bool(slot);
        on |= value.orElse(false);
        off |= !value.orElse(true);
        if (value.isEmpty()) {
          warn("the tag %s is neither true nor false, so it is not looked at".formatted(tag), slot);
        }
      }
    }
    dependency.setEnabled(on || !off);
  }

  private void applyConditions(WorkingDependency dependency, Table values, String path) {
    List<NodePath> switches = new ArrayList<>();
    boolean decided = false;
    for (String condition : GoText.trim(dependency.declared().condition()).split(",", -1)) {
      if (decided || condition.isEmpty()) {
        continue;
      }
      switches.add(NodePath.of(keys(path + condition).toArray(String[]::new)));
      Optional<Table.Slot> slot = scalar(values, path + condition);
      Optional<Boolean> value = slot.flatMap(DependencyProcessor::bool);
      if (value.isPresent()) {
        dependency.setEnabled(value.get());
        decided = true;
      } else if (slot.isPresent()) {
        warn(
            "%s is the condition of the dependency %s, but neither true nor false"
                .formatted(condition, dependency.name()),
            slot.get());
      }
    }
    if (!decided) {
      dependency.declared().tags().forEach(tag -> switches.add(NodePath.of("tags", tag)));
    }
    dependency.setSwitches(switches);
  }

  private static Optional<Boolean> bool(Table.Slot slot) {
    return slot.item() instanceof Leaf leaf ? leaf.bool() : Optional.empty();
  }

  /** What is at a path with dots, unless it is a map. */
  private static Optional<Table.Slot> scalar(Table values, String path) {
    List<String> keys = keys(path);
    return values
        .table(keys.subList(0, keys.size() - 1))
        .flatMap(table -> Optional.ofNullable(table.get(keys.getLast())))
        .filter(slot -> !(slot.item() instanceof Table));
  }

  private static List<String> keys(String path) {
    return Arrays.asList(path.split("\\.", -1));
  }

  private void importValues(WorkingChart chart) throws ValuesException {
    for (WorkingChart subchart : chart.subcharts()) {
      importValues(subchart);
    }
    Optional<List<WorkingDependency>> dependencies = chart.dependencies();
    if (dependencies.isEmpty()) {
      return;
    }
    Table sum = coalescer.coalesce(chart, new Table(chart.values().mark()), Coalescer.Nulls.KEEP);
    Table imported = new Table(chart.values().mark());
    for (WorkingDependency dependency : dependencies.get()) {
      for (ImportValue value : dependency.takeImports()) {
        Optional<Table> child = sum.table(keys(dependency.name() + "." + value.child()));
        if (child.isPresent()) {
          coalescer.layOver(imported, below(value.parent(), child.get()), Coalescer.Nulls.KEEP);
        } else {
          warnings.accept(
              new Problem(
                  "the subchart %s has no map %s to import values from"
                      .formatted(dependency.name(), value.child()),
                  dependency.declared().mark()));
        }
      }
    }
    // What was imported can share tables with the sum, so that one of the two has to be copied.
    Table own = copier.deep(sum);
    coalescer.layOver(own, imported, Coalescer.Nulls.KEEP);
    chart.setValues(own);
  }

  /** A table that has another at a path; an empty one is not shared, since Helm makes a new one. */
  private static Table below(String parent, Table child) {
    Table table = child.isEmpty() ? new Table(child.mark()) : child;
    if (parent.equals(".")) {
      return table;
    }
    Table inner = table;
    for (String key : keys(parent).reversed()) {
      Table outer = new Table(table.mark());
      outer.put(key, new Table.Slot(table.mark(), inner));
      inner = outer;
    }
    return inner;
  }

  private void warn(String message, Table.Slot slot) {
    warnings.accept(new Problem(message, slot.item().mark()));
  }
}
