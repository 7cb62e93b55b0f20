package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartFile;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.CodePointOrder;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.helm.template.value.ValuesTree;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the templates of a chart and its subcharts with what they see. */
final class TemplateCollector {
  /**
   * In which Helm parses and executes: deep paths before shallow ones, since a definition that is
   * parsed later replaces one of the same name; among equals the last name first.
   */
  private static final Comparator<String> ORDER =
      Comparator.comparingLong((String name) -> name.chars().filter(c -> c == '/').count())
          .thenComparing(CodePointOrder.INSTANCE)
          .reversed();

  private final RenderOptions options;
  private final GoTypes types;
  private final Value release;
  private final Value capabilities;
  private final SortedMap<String, ChartTemplate> templates = new TreeMap<>(ORDER);
  private final List<CrdFile> crds = new ArrayList<>();

  TemplateCollector(RenderOptions options) {
    this.options = options;
    this.types = new GoTypes(options.helm());
    this.release = ReleaseObject.of(options);
    this.capabilities =
        CapabilitiesObject.of(options.helm(), options.kubeVersion(), options.apiVersions());
  }

  /**
   * Collects all of a chart.
   *
   * @param chart the chart with its enabled subcharts
   * @param values its effective values
   * @param tracking whether the values get origins
   */
  void collect(EnabledChart chart, MappingNode values, boolean tracking) {
    MapValue converted = ValuesTree.of(values, tracking);
    collect(chart, chart.name(), converted, Origin.NONE, true);
  }

  private MapValue collect(
      EnabledChart chart, String path, MapValue values, Origin control, boolean isRoot) {
    MapValue dot = new MapValue();
    MapValue subcharts = new MapValue();
    dot.set("Chart", ChartObject.of(chart, isRoot, options.helm()));
    dot.set("Files", files(chart));
    dot.set("Release", release);
    dot.set("Capabilities", capabilities);
    dot.set("Values", values.withType(types.values()));
    dot.set("Subcharts", subcharts);
    crds(chart, path);
    String folder = subchartFolder(chart, path);
    for (EnabledChart subchart : chart.subcharts()) {
      subcharts.set(
          subchart.name(),
          collect(
              subchart,
              folder + subchart.name(),
              below(values, subchart.name()),
              control.plus(switches(subchart)),
              false));
    }
    ChartScope scope = new ChartScope(path, dot, types, control);
    for (ChartFile file : chart.chart().templates()) {
      ChartTemplate template = new ChartTemplate(path + "/" + file.path(), file, scope);
      if (!chart.chart().isLibrary() || !template.isExecuted()) {
        templates.put(template.name(), template);
      }
    }
    return dot;
  }

  /**
   * Where the subcharts of a chart are. Helm 3 leaves those that their chart does not declare with
   * the chart as it was before it got an alias.
   */
  private String subchartFolder(EnabledChart chart, String path) {
    String own = chart.chart().name();
    boolean original = options.helm() == HelmVersion.V3 && chart.chart().dependencies().isEmpty();
    String parent = path.substring(0, path.length() - chart.name().length());
    return (original ? parent + own : path) + "/charts/";
  }

  private static Origin switches(EnabledChart subchart) {
    Origin sum = Origin.NONE;
    for (NodePath key : subchart.switches()) {
      sum = sum.plus(Origin.values().child(key).asVia());
    }
    return sum;
  }

  /** The values of a subchart. Its name is a path to Helm, so one with dots finds nothing. */
  private MapValue below(MapValue values, String name) {
    Value at = values;
    for (String part : name.split("\\.", -1)) {
      if (!(at instanceof MapValue map) || !(map.get(part) instanceof MapValue)) {
        return new MapValue(types.values(), at.origin());
      }
      at = map.get(part);
    }
    return (MapValue) at;
  }

  private static MapValue files(EnabledChart chart) {
    MapValue files = new MapValue(GoTypes.FILES, Origin.NONE);
    for (ChartFile file : chart.chart().files()) {
      files.set(file.path(), ListValue.ofBytes(file.bytes(), Origin.NONE));
    }
    return files;
  }

  private void crds(EnabledChart chart, String path) {
    for (ChartFile file : chart.chart().crds()) {
      crds.add(new CrdFile(path + "/" + file.path(), file.text()));
    }
  }

  /** The templates in the order in which Helm parses and executes them. */
  List<ChartTemplate> templates() {
    return List.copyOf(templates.values());
  }

  /** The files of {@code crds}, those of a chart before those of its subcharts. */
  List<CrdFile> crds() {
    return List.copyOf(crds);
  }
}
