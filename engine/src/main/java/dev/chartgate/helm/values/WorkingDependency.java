package dev.chartgate.helm.values;

import dev.chartgate.helm.chart.ChartDependency;
import dev.chartgate.helm.chart.ImportValue;
import dev.chartgate.source.NodePath;
import java.util.List;

/**
 * A declared dependency while dependencies are processed. It is renamed to its alias on the way,
 * and Helm 3 shares it between all aliases of the chart that declares it.
 */
final class WorkingDependency {
  private final ChartDependency declared;
  private String name;
  private boolean enabled;
  private List<ImportValue> imports;
  private List<NodePath> switches = List.of();

  WorkingDependency(ChartDependency declared) {
    this.declared = declared;
    this.name = declared.name();
    this.enabled = false;
    this.imports = declared.importValues();
  }

  WorkingDependency copy() {
    WorkingDependency copy = new WorkingDependency(declared);
    copy.name = name;
    copy.enabled = enabled;
    copy.imports = imports;
    copy.switches = switches;
    return copy;
  }

  ChartDependency declared() {
    return declared;
  }

  String name() {
    return name;
  }

  void takeAlias() {
    declared.alias().ifPresent(alias -> name = alias);
  }

  boolean isEnabled() {
    return enabled;
  }

  void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  /** The values keys that were looked at to enable or disable it, seen from the root chart. */
  List<NodePath> switches() {
    return switches;
  }

  void setSwitches(List<NodePath> keys) {
    switches = List.copyOf(keys);
  }

  /**
   * What is to be imported; nothing the second time, since Helm rewrites it to what it cannot read.
   */
  List<ImportValue> takeImports() {
    List<ImportValue> taken = imports;
    imports = List.of();
    return taken;
  }
}
