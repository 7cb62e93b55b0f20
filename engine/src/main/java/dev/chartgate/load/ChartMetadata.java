package dev.chartgate.load;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a chart says of itself. */
final class ChartMetadata {
  private ChartMetadata() {}

  /**
   * What the metadata in a release record says.
   *
   * @param metadata the metadata, in the shape of {@code Chart.yaml}
   * @param origin where it was found
   */
  static ChartInfo chartInfo(Optional<MappingNode> metadata, String origin) {
    return new ChartInfo(
        text(metadata, "name").orElse(""),
        text(metadata, "version"),
        text(metadata, "appVersion"),
        text(metadata, "home"),
        items(metadata, "sources")
            .flatMap(item -> item instanceof ScalarNode s ? s.string().stream() : Stream.empty())
            .toList(),
        dependencies(metadata),
        Optional.of(origin),
        metadata);
  }

  private static List<String> dependencies(Optional<MappingNode> metadata) {
    return items(metadata, "dependencies")
        .flatMap(item ->
            item instanceof MappingNode m
                ? Stream.concat(m.string("name").stream(), m.string("alias").stream())
                : Stream.empty())
        .distinct()
        .toList();
  }

  private static Stream<Node> items(Optional<MappingNode> metadata, String key) {
    return metadata.flatMap(m -> m.sequence(key)).stream().flatMap(list -> list.items().stream());
  }

  private static Optional<String> text(Optional<MappingNode> metadata, String key) {
    return metadata.flatMap(m -> m.string(key)).filter(text -> !text.isEmpty());
  }
}
