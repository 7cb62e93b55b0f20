package dev.chartgate.cli;

import dev.chartgate.cli.config.ChartFile;
import dev.chartgate.cli.config.ChartFile.LocalChart;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a folder holds that a configuration can list; paths are relative to it, with {@code /}.
 *
 * @param charts the charts that can be installed
 * @param values values files that lie in no chart
 * @param declared files with HelmReleases or Applications
 * @param parts the folders of charts that others take in by {@code file://}
 */
record RepositoryScan(
    List<FoundChart> charts, List<String> values, List<String> declared, Set<String> parts) {

  /**
   * A chart.
   *
   * @param path its folder
   * @param name its name
   * @param cases values files that its authors test it with, in {@code ci}
   * @param overlays other values files beside its own
   * @param missing the charts of other folders that it takes in, and of which it has no copy
   */
  record FoundChart(
      String path, String name, List<String> cases, List<String> overlays, List<String> missing) {}

  private static final Set<String> SKIPPED =
      Set.of("node_modules", "vendor", "target", "build", "dist");
  private static final Pattern OVERLAY =
      Pattern.compile("values[-_.].+\\.ya?ml|.+[-_.]values\\.ya?ml");
  private static final Pattern VALUES = Pattern.compile("values\\.ya?ml|" + OVERLAY.pattern());
  private static final int MOST_FILES = 50_000;
  private static final int MOST_DEPTH = 16;
  private static final long MOST_BYTES = 1 << 20;

  /**
   * Looks through a folder: not into folders that begin with a dot or hold what other tools put
   * there, and not through links.
   *
   * @throws IOException if a folder cannot be read
   */
  static RepositoryScan of(Path folder) throws IOException {
    RepositoryScan scan =
        new RepositoryScan(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    new Walk(folder, scan).visit(folder, 0);
    return scan;
  }

  /** One walk through a folder. */
  private static final class Walk {
    private final Path root;
    private final RepositoryScan found;
    private final YamlReader yaml = new YamlReader(YamlBounds.DEFAULT);
    private int files;

    private Walk(Path root, RepositoryScan found) {
      this.root = root;
      this.found = found;
    }

    private void visit(Path folder, int depth) throws IOException {
      if (Files.isRegularFile(folder.resolve(ChartFile.NAME))) {
        chart(folder);
        return;
      }
      for (Path child : children(folder)) {
        String name = child.getFileName().toString();
        files++;
        if (name.startsWith(".") || Files.isSymbolicLink(child) || files > MOST_FILES) {
          continue;
        }
        if (Files.isDirectory(child)) {
          if (depth < MOST_DEPTH && !SKIPPED.contains(name)) {
            visit(child, depth + 1);
          }
        } else if (declares(child, name)) {
          found.declared.add(path(child));
        } else if (VALUES.matcher(name).matches()) {
          found.values.add(path(child));
        }
      }
    }

    private void chart(Path folder) throws IOException {
      Optional<ChartFile> read = ChartFile.read(folder);
      if (read.isEmpty() || read.get().isLibrary()) {
        return;
      }
      List<String> overlays = new ArrayList<>();
      for (Path child : children(folder)) {
        if (Files.isRegularFile(child)
            && OVERLAY.matcher(child.getFileName().toString()).matches()) {
          overlays.add(path(child));
        }
      }
      List<String> cases = new ArrayList<>();
      if (Files.isDirectory(folder.resolve("ci"))) {
        for (Path child : children(folder.resolve("ci"))) {
          if (child.getFileName().toString().endsWith("-values.yaml")) {
            cases.add(path(child));
          }
        }
      }
      List<LocalChart> local = read.get().local();
      local.forEach(part -> found.parts.add(path(part.folder())));
      List<String> copies = copies(folder);
      List<String> missing =
          local.stream()
              .map(LocalChart::name)
              .filter(part -> copies.stream().noneMatch(copy -> isCopyOf(part, copy)))
              .toList();
      found.charts.add(new FoundChart(path(folder), read.get().name(), cases, overlays, missing));
    }

    private boolean declares(Path file, String name) throws IOException {
      if (!(name.endsWith(".yaml") || name.endsWith(".yml")) || Files.size(file) > MOST_BYTES) {
        return false;
      }
      String text = text(file);
      return (text.contains("HelmRelease") || text.contains("Application"))
          && yaml.read(new SourceText(path(file), text)).documents().stream()
              .map(YamlDocument::root)
              .anyMatch(node -> node instanceof MappingNode object && declaresRelease(object));
    }

    private static boolean declaresRelease(MappingNode object) {
      String version = object.string("apiVersion").orElse("");
      return switch (object.string("kind").orElse("")) {
        case "HelmRelease" -> version.startsWith("helm.toolkit.fluxcd.io/");
        case "Application" -> version.startsWith("argoproj.io/") && hasChart(object);
        default -> false;
      };
    }

    private static boolean hasChart(MappingNode application) {
      Optional<MappingNode> spec = application.mapping("spec");
      return Stream.concat(
              spec.flatMap(s -> s.mapping("source")).stream(),
              spec.flatMap(s -> s.sequence("sources")).stream()
                  .flatMap(list -> list.items().stream())
                  .filter(MappingNode.class::isInstance)
                  .map(MappingNode.class::cast))
          .anyMatch(source -> source.has("chart") || source.has("helm"));
    }

    /** The names of what lies in the folder where Helm looks for the parts of a chart. */
    private static List<String> copies(Path chart) throws IOException {
      Path folder = chart.resolve("charts");
      return Files.isDirectory(folder)
          ? children(folder).stream().map(copy -> copy.getFileName().toString()).toList()
          : List.of();
    }

    private static boolean isCopyOf(String part, String copy) {
      return copy.equals(part) || (copy.startsWith(part + "-") && copy.endsWith(".tgz"));
    }

    /** The text; bytes that are not UTF-8 are in nothing that is looked for. */
    private static String text(Path file) throws IOException {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static List<Path> children(Path folder) throws IOException {
      try (Stream<Path> children = Files.list(folder)) {
        return children.sorted().toList();
      }
    }

    private String path(Path path) {
      String relative = root.relativize(path).toString().replace('\\', '/');
      return relative.isEmpty() ? "." : relative;
    }
  }
}
