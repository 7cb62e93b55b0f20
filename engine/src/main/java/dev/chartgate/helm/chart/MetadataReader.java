package dev.chartgate.helm.chart;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a Chart.yaml as Helm does, and reports all that Helm would refuse in it. */
final class MetadataReader {
  private static final Set<String> TYPES = Set.of("", "application", "library");

  private final MetadataFields fields;
  private final List<Problem> problems;

  /**
   * A reader of one Chart.yaml.
   *
   * @param problems takes what is wrong in it
   */
  MetadataReader(List<Problem> problems) {
    this.problems = problems;
    this.fields = new MetadataFields(problems);
  }

  /** The API version; {@code v1} where it is not said. */
  String apiVersion(MappingNode metadata) {
    return fields.text(metadata, "apiVersion").orElse("v1");
  }

  /** What the metadata say of the chart. */
  ChartInfo info(
      MappingNode metadata, Optional<List<ChartDependency>> dependencies, String origin) {
    Optional<String> name = fields.text(metadata, "name");
    if (name.isEmpty()) {
      missing("name", metadata.mark());
    }
    name.filter(n -> n.contains("/") || n.equals(".") || n.equals(".."))
        .ifPresent(n ->
            problems.add(
                new Problem(
                    "the name of a chart cannot be %s".formatted(n),
                    fields.mark(metadata, "name"))));
    Optional<String> version = fields.text(metadata, "version");
    if (version.isEmpty()) {
      missing("version", metadata.mark());
    }
    version
        .filter(v -> ChartVersion.parse(v).isEmpty())
        .ifPresent(v ->
            problems.add(
                new Problem(
                    "the version %s is no semantic version, such as 1.2.3".formatted(v),
                    fields.mark(metadata, "version"))));
    fields
        .text(metadata, "type")
        .filter(type -> !TYPES.contains(type))
        .ifPresent(type ->
            problems.add(
                new Problem(
                    "the type of a chart is application or library, not %s".formatted(type),
                    fields.mark(metadata, "type"))));
    return new ChartInfo(
        name.orElse(""),
        version,
        fields.text(metadata, "appVersion"),
        fields.text(metadata, "home"),
        fields.texts(metadata, "sources"),
        dependencies.orElse(List.of()).stream()
            .flatMap(dependency ->
                Stream.concat(Stream.of(dependency.name()), dependency.alias().stream()))
            .distinct()
            .toList(),
        Optional.of(origin),
        Optional.of(metadata));
  }

  private void missing(String key, Mark mark) {
    problems.add(new Problem("the chart has no %s; Helm demands one".formatted(key), mark));
  }

  /** The declared dependencies; absent if there is no list of them. */
  Optional<List<ChartDependency>> dependencies(MappingNode metadata) {
    Optional<Node> node =
        fields.get(metadata, "dependencies").filter(n -> !MetadataFields.isNull(n));
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problems.add(new Problem("dependencies must be a list", node.get().mark()));
    }
    if (node.isEmpty() || !(node.get() instanceof SequenceNode list)) {
      return Optional.empty();
    }
    List<ChartDependency> dependencies = new ArrayList<>();
    Map<String, Mark> names = new HashMap<>();
    for (Node item : list.items()) {
      if (item instanceof MappingNode mapping) {
        ChartDependency dependency = new DependencyReader(fields, problems).read(mapping);
        dependencies.add(dependency);
        String key = dependency.alias().orElse(dependency.name());
        Mark first = names.putIfAbsent(key, mapping.mark());
        if (first != null) {
          problems.add(
              new Problem(
                  "another dependency, at line %d, has the name or alias %s, too; give one an alias"
                      .formatted(first.line(), key),
                  mapping.mark()));
        }
      } else {
        problems.add(new Problem("a dependency must be a mapping with a name", item.mark()));
      }
    }
    return Optional.of(dependencies);
  }
}
