package dev.chartgate.cli.config;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a chart says of itself, as far as it matters for the files around it.
 *
 * @param name its name
 * @param isLibrary whether it is for other charts only and cannot be installed
 * @param local the charts in other folders that it takes in by {@code file://}
 */
public record ChartFile(String name, boolean isLibrary, List<LocalChart> local) {
  /** How the file is called. */
  public static final String NAME = "Chart.yaml";

  private static final String SCHEME = "file://";

  /** Copies the list. */
  public ChartFile {
    local = List.copyOf(local);
  }

  /**
   * A chart that another one takes in from a folder.
   *
   * @param name its name
   * @param folder its folder, absolute
   */
  public record LocalChart(String name, Path folder) {}

  /**
   * Reads what a chart says; nothing if it does not say it properly, which is for those to report
   * who load the chart.
   *
   * @param folder the absolute folder of the chart
   */
  public static Optional<ChartFile> read(Path folder) {
    String text;
    try {
      text = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return Optional.empty();
    }
    Optional<MappingNode> metadata =
        new YamlReader(YamlBounds.DEFAULT)
            .readFirst(new SourceText(NAME, text)).documents().stream()
                .map(YamlDocument::root)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .findFirst();
    return metadata.flatMap(chart ->
        chart
            .string("name")
            .map(name ->
                new ChartFile(
                    name,
                    chart.string("type").equals(Optional.of("library")),
                    inOtherFolders(chart, folder))));
  }

  private static List<LocalChart> inOtherFolders(MappingNode chart, Path folder) {
    return chart.sequence("dependencies").stream()
        .flatMap(list -> list.items().stream())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(dependency -> inFolder(dependency, folder).stream())
        .toList();
  }

  private static Optional<LocalChart> inFolder(MappingNode dependency, Path folder) {
    return dependency
        .string("repository")
        .filter(repository -> repository.startsWith(SCHEME))
        .map(repository -> folder.resolve(repository.substring(SCHEME.length())).normalize())
        .filter(path -> !path.startsWith(folder))
        .flatMap(path -> dependency.string("name").map(name -> new LocalChart(name, path)));
  }
}
