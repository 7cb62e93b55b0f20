package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.DependencyRange;
import dev.chartgate.release.Version;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of charts: folders with a {@code Chart.yaml} and archives called {@code
 * NAME-VERSION.tgz}, at any depth, found by name and version. It also stands for the repositories
 * that declared releases name folders of. Nothing is ever fetched.
 */
final class ChartStore {
  private static final String CHART_FILE = "Chart.yaml";
  private static final Pattern ARCHIVE = Pattern.compile("(.+?)-(v?[0-9][^/]*)\\.(tgz|tar\\.gz)");

  private final Path folder;
  private final InputFiles files;
  private final LoadBounds bounds;
  private final ChartReader charts;
  private final YamlReader yaml;
  private final StoreMemory memory;
  private Optional<List<Entry>> entries = Optional.empty();

  /**
   * A chart, as the store knows it without reading it.
   *
   * @param path its folder or archive
   */
  record Entry(String name, String version, Path path) {}

  /**
   * A store.
   *
   * @param folder the folder, which exists
   * @param memory what was read of it before, under the same names
   */
  ChartStore(
      Path folder, InputFiles files, LoadBounds bounds, HelmVersion helm, StoreMemory memory) {
    this.memory = memory;
    this.folder = folder;
    this.files = files;
    this.bounds = bounds;
    this.charts = new ChartReader(files, bounds, helm);
    this.yaml = new YamlReader(bounds.yaml());
  }

  /** Whether there is a chart in a folder. */
  boolean isChart(StorePath path) {
    return !path.leavesRoot() && FolderFiles.isChart(folder.resolve(path.toString()));
  }

  /**
   * The chart that a declaration names; of several versions the highest.
   *
   * @throws LoadException if there is none, or it cannot be read
   */
  Input.Chart chart(DeclaredChart wanted) throws LoadException {
    return switch (wanted) {
      case DeclaredChart.Named named -> named(named);
      case DeclaredChart.Foldered foldered -> {
        StorePath path = StorePath.of(foldered.path());
        if (!isChart(path)) {
          throw refusal(
              wanted, "the chart store %s has no chart in the folder '%s'".formatted(name(), path));
        }
        yield folder(folder.resolve(path.toString()));
      }
    };
  }

  /**
   * The file of a repository at a path, if it is there.
   *
   * @throws LoadException if the path leads out of the store
   */
  Optional<Path> file(String path) throws LoadException {
    StorePath way = StorePath.of(path);
    Path file = folder.resolve(way.toString());
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (!way.leavesRoot() && file.toRealPath().startsWith(folder.toRealPath())) {
        return Optional.of(file);
      }
    } catch (IOException e) {
      throw new LoadException(What.FILE, files.name(file), "the file cannot be read: " + e);
    }
    throw new LoadException(
        What.FILE, path, "this leads out of the chart store %s".formatted(name()));
  }

  private Input.Chart named(DeclaredChart.Named wanted) throws LoadException {
    List<Entry> sameName =
        entries().stream().filter(entry -> entry.name.equals(wanted.name())).toList();
    Optional<Entry> best =
        sameName.stream().filter(entry -> admits(wanted.range(), entry.version)).max(BY_VERSION);
    if (best.isEmpty()) {
      throw refusal(wanted, "the chart store %s %s".formatted(name(), whatItHas(wanted, sameName)));
    }
    Path path = best.get().path;
    return Files.isDirectory(path)
        ? folder(path)
        : memory
            .charts()
            .get(
                path,
                FileStamps.ofFile(path),
                () -> charts.archive(files.name(path), files.found(path)));
  }

  private Input.Chart folder(Path chart) throws LoadException {
    return memory
        .charts()
        .get(
            chart,
            FileStamps.ofFolder(chart, ChartBounds.DEFAULT.maxFiles()),
            () -> charts.folder(chart));
  }

  private String whatItHas(DeclaredChart.Named wanted, List<Entry> sameName) throws LoadException {
    if (!sameName.isEmpty()) {
      return "has no version %s of the chart %s, only %s"
          .formatted(
              wanted.range(),
              wanted.name(),
              String.join(", ", sameName.stream().map(Entry::version).sorted().toList()));
    }
    TreeSet<String> names = new TreeSet<>();
    entries().forEach(entry -> names.add(entry.name));
    return "has no chart %s%s".formatted(wanted.name(), NearestName.hint(wanted.name(), names));
  }

  private static final Comparator<Entry> BY_VERSION =
      Comparator.comparing(
              (Entry entry) -> Version.parse(entry.version),
              Comparator.comparing(
                  version -> version.orElse(null),
                  Comparator.nullsFirst(Comparator.naturalOrder())))
          .thenComparing(Entry::version)
          .thenComparing(entry -> entry.path.toString());

  /** Whether a version is the one that is wanted, or in the range that is. */
  private static boolean admits(String range, String version) {
    // A tag of an image cannot have a plus, so registries have an underscore for it.
    String plain = plain(range.replace('_', '+'));
    return plain.equals(plain(version))
        || DependencyRange.parse(range).filter(r -> r.contains(version)).isPresent();
  }

  private static String plain(String version) {
    return version.startsWith("v") ? version.substring(1) : version;
  }

  private List<Entry> entries() throws LoadException {
    if (entries.isEmpty()) {
      List<Entry> found = new ArrayList<>();
      search(folder, 0, found);
      entries = Optional.of(List.copyOf(found));
    }
    return entries.get();
  }

  private void search(Path at, int depth, List<Entry> found) throws LoadException {
    if (FolderFiles.isChart(at)) {
      metadata(at).ifPresent(found::add);
      return;
    }
    if (depth > bounds.maxFolderDepth() || found.size() > bounds.maxFiles()) {
      throw new LoadException(
          What.CHART,
          files.name(at),
          "the chart store is deeper or larger than what is searched; name a folder in it");
    }
    try (Stream<Path> children = Files.list(at)) {
      for (Path child : children.sorted().toList()) {
        String name = child.getFileName().toString();
        Matcher archive = ARCHIVE.matcher(name.toLowerCase(Locale.ROOT));
        if (name.startsWith(".") || (Files.isSymbolicLink(child) && Files.isDirectory(child))) {
          continue;
        }
        if (Files.isDirectory(child)) {
          search(child, depth + 1, found);
        } else if (archive.matches()) {
          found.add(new Entry(archive.group(1), archive.group(2), child));
        }
      }
    } catch (IOException e) {
      throw new LoadException(
          What.CHART, files.name(at), "the folder cannot be read: " + e.getMessage());
    }
  }

  /** The name and version of a chart; none if it does not say them, so that nobody can mean it. */
  private Optional<Entry> metadata(Path chart) throws LoadException {
    Path file = chart.resolve(CHART_FILE);
    return memory.names().get(chart, FileStamps.ofFile(file), () -> entry(chart, file));
  }

  private Optional<Entry> entry(Path chart, Path file) throws LoadException {
    return yaml
        .readFirst(TextDecoder.decode(files.found(file), files.name(file)))
        .documents()
        .stream()
        .map(document -> document.root())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(root ->
            root.string("name").stream()
                .map(name ->
                    new Entry(name, root.get("version").map(Object::toString).orElse(""), chart)))
        .findFirst();
  }

  private LoadException refusal(DeclaredChart wanted, String message) {
    return new LoadException(
        List.of(
            LoadException.notEvaluated(
                What.CHART, wanted.mark(), message + ", so this release was not judged")));
  }

  private String name() {
    return "'" + files.name(folder) + "'";
  }
}
