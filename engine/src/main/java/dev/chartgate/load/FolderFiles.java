package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated.What;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a folder holds that can be judged: charts (a folder with a {@code Chart.yaml}, which is not
 * searched further) and files whose names end in {@code .yaml}, {@code .yml} or {@code .json}.
 * Names that begin with a dot are left out, and links to folders are not followed.
 *
 * @param charts the charts, in the order of their paths
 * @param files the files, in the order of their paths
 */
record FolderFiles(List<Path> charts, List<Path> files) {
  private static final String CHART_FILE = "Chart.yaml";

  /** Whether a folder is a chart. */
  static boolean isChart(Path folder) {
    return Files.isRegularFile(folder.resolve(CHART_FILE));
  }

  /**
   * Searches a folder.
   *
   * @throws LoadException if it or a folder in it cannot be read, is too deep or holds too much
   */
  static FolderFiles of(Path folder, InputFiles names, LoadBounds bounds) throws LoadException {
    FolderFiles found = new FolderFiles(new ArrayList<>(), new ArrayList<>());
    found.search(folder, 0, names, bounds);
    return found;
  }

  private void search(Path folder, int depth, InputFiles names, LoadBounds bounds)
      throws LoadException {
    if (depth > bounds.maxFolderDepth()) {
      throw new LoadException(
          What.FILE,
          names.name(folder),
          "folders are nested deeper than the %d levels that are searched"
              .formatted(bounds.maxFolderDepth()));
    }
    for (Path path : entries(folder, names)) {
      if (path.getFileName().toString().startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(path)) {
        if (isChart(path)) {
          charts.add(path);
        } else if (!Files.isSymbolicLink(path)) {
          search(path, depth + 1, names, bounds);
        }
      } else if (isCandidate(path)) {
        files.add(path);
      }
      if (files.size() + charts.size() > bounds.maxFiles()) {
        throw new LoadException(
            What.FILE,
            names.name(folder),
            "the folder holds more than the %,d files that are read; name its folders one by one"
                .formatted(bounds.maxFiles()));
      }
    }
  }

  private static List<Path> entries(Path folder, InputFiles names) throws LoadException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new LoadException(
          What.FILE, names.name(folder), "the folder cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }

  private static boolean isCandidate(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }
}
