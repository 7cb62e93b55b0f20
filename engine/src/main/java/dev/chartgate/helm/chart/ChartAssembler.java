package dev.chartgate.helm.chart;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.ValuesDocuments;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a chart of its files. */
final class ChartAssembler {
  private static final Set<String> SPECIAL =
      Set.of(
          "Chart.yaml",
          "Chart.lock",
          "values.yaml",
          "values.schema.json",
          "requirements.yaml",
          "requirements.lock");

  private final HelmVersion version;
  private final YamlReader reader;
  private final LoadBudget budget;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<YamlStream> streams = new ArrayList<>();

  ChartAssembler(HelmVersion version, YamlReader reader, LoadBudget budget) {
    this.version = version;
    this.reader = reader;
    this.budget = budget;
  }

  /**
   * Makes the chart.
   *
   * @param files its files
   * @param origin how it was named, as {@code ChartInfo} has it
   * @throws ChartException with all problems of it and of its subcharts
   */
  LoadedChart assemble(ChartFiles files, String origin) throws ChartException {
    Optional<Chart> chart = chart(files, origin, 0);
    if (chart.isEmpty() || !problems.isEmpty()) {
      throw new ChartException(problems);
    }
    return new LoadedChart(chart.get(), streams, warnings);
  }

  /** Unpacks an archive as part of this work. */
  ChartFiles unpack(String name, byte[] content) throws ChartException {
    return new ChartArchive(budget, warnings).unpack(name, content);
  }

  private Optional<Chart> chart(ChartFiles files, String origin, int depth) throws ChartException {
    Optional<MappingNode> metadata = mapping(files, "Chart.yaml");
    if (metadata.isEmpty()) {
      if (!files.files().containsKey("Chart.yaml")) {
        problems.add(
            new Problem(
                "Chart.yaml is missing, so this is no chart",
                Mark.start(new SourceText(files.displayName("Chart.yaml"), ""))));
      }
      return Optional.empty();
    }
    MetadataReader metadataReader = new MetadataReader(problems);
    boolean v1 = metadataReader.apiVersion(metadata.get()).equals("v1");
    Optional<List<ChartDependency>> dependencies =
        mapping(files, "requirements.yaml")
            .flatMap(metadataReader::dependencies)
            .or(() -> metadataReader.dependencies(metadata.get()));
    ChartInfo info = metadataReader.info(metadata.get(), dependencies, origin);
    Optional<MappingNode> values = values(files);
    List<Chart> subcharts = subcharts(files, depth);
    Chart chart =
        new Chart(
            info.withSubcharts(subcharts.stream().map(Chart::name).toList()),
            metadata.get().mark(),
            values,
            // Go reads JSON that is not UTF-8.
            text(files, "values.schema.json")
                .map(text -> new SourceText(text.name(), GoString.replaced(text.text()))),
            dependencies,
            subcharts,
            templates(files),
            others(files, v1));
    return Optional.of(chart);
  }

  /** The first document of a file; Helm looks at no other. */
  private Optional<MappingNode> mapping(ChartFiles files, String path) {
    Optional<SourceText> text = text(files, path);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    YamlStream stream = reader.read(text.get());
    problems.addAll(stream.problems());
    if (stream.documents().isEmpty() && !stream.problems().isEmpty()) {
      return Optional.empty();
    }
    if (stream.documents().isEmpty()) {
      return Optional.of(MappingNode.empty(Mark.start(text.get())));
    }
    Node root = stream.documents().getFirst().root();
    if (root instanceof MappingNode mapping) {
      return Optional.of(mapping);
    }
    problems.add(new Problem("%s must hold a mapping".formatted(path), root.mark()));
    return Optional.empty();
  }

  private Optional<MappingNode> values(ChartFiles files) {
    Optional<SourceText> text = text(files, "values.yaml");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    YamlStream stream = reader.read(text.get());
    streams.add(stream);
    ValuesDocuments.Content content = new ValuesDocuments(version).read(stream);
    problems.addAll(content.problems());
    warnings.addAll(content.warnings());
    return Optional.of(content.values());
  }

  private static Optional<SourceText> text(ChartFiles files, String path) {
    byte[] content = files.files().get(path);
    return content == null
        ? Optional.empty()
        : Optional.of(new SourceText(files.displayName(path), GoString.of(withoutMark(content))));
  }

  /** Without the byte order mark, which Helm removes from each file. */
  private static byte[] withoutMark(byte[] content) {
    boolean marked =
        content.length >= 3
            && (content[0] & 0xFF) == 0xEF
            && (content[1] & 0xFF) == 0xBB
            && (content[2] & 0xFF) == 0xBF;
    return marked ? Arrays.copyOfRange(content, 3, content.length) : content;
  }

  private static List<ChartFile> templates(ChartFiles files) {
    List<ChartFile> templates = new ArrayList<>();
    files
        .files()
        .forEach((path, content) -> {
          if (path.startsWith("templates/")) {
            templates.add(file(files, path, content));
          }
        });
    return templates;
  }

  private static List<ChartFile> others(ChartFiles files, boolean v1) {
    List<ChartFile> others = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : files.files().entrySet()) {
      String path = entry.getKey();
      boolean special = SPECIAL.contains(path) && !(v1 && path.startsWith("requirements."));
      boolean subchart = path.startsWith("charts/") && !path.endsWith(".prov");
      if (!special && !subchart && !path.startsWith("templates/")) {
        others.add(file(files, path, entry.getValue()));
      }
    }
    return others;
  }

  private static ChartFile file(ChartFiles files, String path, byte[] content) {
    return new ChartFile(path, files.displayName(path), withoutMark(content));
  }

  private List<Chart> subcharts(ChartFiles files, int depth) throws ChartException {
    ChartFiles folder = files.below("charts");
    List<Chart> subcharts = new ArrayList<>();
    for (String name : folder.topNames()) {
      if (!name.startsWith("_") && !name.startsWith(".") && !name.endsWith(".prov")) {
        budget.checkDepth(depth + 1, folder.displayName(name));
        subchart(folder, name, depth + 1).ifPresent(subcharts::add);
      }
    }
    return subcharts;
  }

  private Optional<Chart> subchart(ChartFiles folder, String name, int depth)
      throws ChartException {
    if (!name.endsWith(".tgz")) {
      return chart(folder.below(name), "directory", depth);
    }
    byte[] content = folder.files().get(name);
    if (content == null) {
      problems.add(
          new Problem(
              "this is a folder, but has the name of an archive",
              Mark.start(new SourceText(folder.displayName(name), ""))));
      return Optional.empty();
    }
    return chart(unpack(folder.displayName(name), content), "archive", depth);
  }
}
