package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartDependency;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.helm.values.LeftDependency;
import dev.chartgate.source.MappingNode;
import java.util.List;

/**
 * {@code .Chart} as templates see it: the struct of the metadata in Helm 3, a map with the names of
 * its fields in Helm 4.
 */
final class ChartObject {
  private ChartObject() {}

  /** The object of a chart; its name is the one that it has in the release. */
  static Value of(EnabledChart chart, boolean isRoot, HelmVersion version) {
    Struct struct = struct(chart, isRoot);
    return switch (version) {
      case V3 -> struct;
      case V4 -> map(struct);
    };
  }

  private static Struct struct(EnabledChart chart, boolean isRoot) {
    MetadataTexts metadata =
        new MetadataTexts(
            chart
                .chart()
                .info()
                .metadata()
                .orElseGet(() -> MappingNode.empty(chart.chart().mark())));
    return Struct.of("struct { chart.Metadata; IsRoot bool }")
        .omitEmpty("Name", "name", Text.of(MetadataTexts.clean(chart.name())))
        .omitEmpty("Home", "home", metadata.cleanText("home"))
        .omitEmpty("Sources", "sources", metadata.cleanTexts("sources"))
        .omitEmpty("Version", "version", metadata.text("version"))
        .omitEmpty("Description", "description", metadata.cleanText("description"))
        .omitEmpty("Keywords", "keywords", metadata.cleanTexts("keywords"))
        .omitEmpty("Maintainers", "maintainers", maintainers(metadata))
        .omitEmpty("Icon", "icon", metadata.cleanText("icon"))
        .omitEmpty("APIVersion", "apiVersion", metadata.textOr("apiVersion", "v1"))
        .omitEmpty("Condition", "condition", metadata.cleanText("condition"))
        .omitEmpty("Tags", "tags", metadata.cleanText("tags"))
        .omitEmpty("AppVersion", "appVersion", metadata.cleanText("appVersion"))
        .omitEmpty("Deprecated", "deprecated", metadata.bool("deprecated"))
        .omitEmpty("Annotations", "annotations", metadata.textMap("annotations"))
        .omitEmpty("KubeVersion", "kubeVersion", metadata.cleanText("kubeVersion"))
        .omitEmpty("Dependencies", "dependencies", dependencies(chart.dependencies()))
        .omitEmpty("Type", "type", metadata.text("type"))
        .embedded("Metadata", "chart.Metadata")
        .field("IsRoot", "IsRoot", Bool.of(isRoot))
        .build();
  }

  private static ListValue maintainers(MetadataTexts metadata) {
    List<Value> maintainers =
        metadata.mappings("maintainers").stream()
            .<Value>map(maintainer ->
                Struct.of("*chart.Maintainer")
                    .omitEmpty("Name", "name", maintainer.cleanText("name"))
                    .omitEmpty("Email", "email", maintainer.cleanText("email"))
                    .omitEmpty("URL", "url", maintainer.cleanText("url"))
                    .build())
            .toList();
    return list("*chart.Maintainer", maintainers, metadata.isList("maintainers"));
  }

  private static ListValue dependencies(List<LeftDependency> dependencies) {
    List<Value> structs = dependencies.stream().<Value>map(ChartObject::dependency).toList();
    return list("*chart.Dependency", structs, false);
  }

  private static Struct dependency(LeftDependency left) {
    ChartDependency dependency = left.declared();
    String name = dependency.alias().orElse(dependency.name());
    List<Text> tags = dependency.tags().stream().map(Text::of).toList();
    return Struct.of("*chart.Dependency")
        .field("Name", "name", Text.of(name))
        .omitEmpty("Version", "version", Text.of(dependency.version()))
        .field("Repository", "repository", Text.of(dependency.repository()))
        .omitEmpty("Condition", "condition", Text.of(dependency.condition()))
        .omitEmpty("Tags", "tags", ListValue.ofStrings(tags))
        .omitEmpty("Enabled", "enabled", Bool.of(left.isEnabled()))
        .omitEmpty("ImportValues", "import-values", imports(dependency))
        .omitEmpty("Alias", "alias", Text.of(dependency.alias().orElse("")))
        .build();
  }

  private static ListValue imports(ChartDependency dependency) {
    return ListValue.of(
        dependency.importValues().stream()
            .map(value -> {
              MapValue pair = new MapValue(GoType.STRING_MAP, Origin.NONE);
              pair.set("child", Text.of(value.child()));
              pair.set("parent", Text.of(value.parent()));
              return pair;
            })
            .toList());
  }

  private static ListValue list(String element, List<Value> items, boolean isGiven) {
    GoType type = GoType.slice(GoType.scalar(element, GoKind.STRUCT));
    return items.isEmpty() && !isGiven
        ? ListValue.nil(type, Origin.NONE)
        : new ListValue(items, type, Origin.NONE);
  }

  /** Helm 4 makes maps of structs and lists of anything of lists; nothing else changes. */
  private static MapValue map(Struct struct) {
    MapValue map = new MapValue();
    for (StructValue.Field field : struct.fields()) {
      map.set(field.name(), plain(field.value()));
    }
    return map;
  }

  private static Value plain(Value value) {
    if (value instanceof Struct struct) {
      return map(struct);
    }
    if (value instanceof ListValue list) {
      return ListValue.of(list.items().stream().map(ChartObject::plain).toList());
    }
    return value;
  }
}
