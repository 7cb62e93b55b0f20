package dev.chartgate.load;

import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.FileSize;
import dev.chartgate.helm.chart.IgnoreRules;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the files of a chart from its directory: without those that its {@code .helmignore} names,
 * and through symbolic links as Helm does, but never to anything outside the directory.
 */
public final class ChartFolder {
  private static final String OUTSIDE = "this link leads out of the chart; copy the file into it";

  private final Path root;
  private final String name;
  private final ChartBounds bounds;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private long bytes;
  private int entries;

  private ChartFolder(Path root, String name, ChartBounds bounds) {
    this.root = root;
    this.name = name;
    this.bounds = bounds;
  }

  /**
   * Reads a directory.
   *
   * @param folder the directory
   * @param name the name that messages show before the paths in it, such as {@code charts/web/};
   *     may be empty
   * @param bounds how many files and bytes are read
   * @return the contents of the files by their paths in the chart, with {@code /}
   * @throws ChartException with every file that cannot be read, or if a bound is passed
   */
  public static SortedMap<String, byte[]> read(Path folder, String name, ChartBounds bounds)
      throws ChartException {
    try {
      ChartFolder reader = new ChartFolder(folder.toRealPath(), name, bounds);
      IgnoreRules rules = reader.rules();
      if (reader.problems.isEmpty()) {
        reader.walk(reader.root, "", rules, List.of(reader.root));
      }
      if (!reader.problems.isEmpty()) {
        throw new ChartException(reader.problems);
      }
      return reader.files;
    } catch (IOException e) {
      throw new ChartException(List.of(problem(name, "the directory cannot be read: " + e)));
    }
  }

  private IgnoreRules rules() throws ChartException, IOException {
    Path file = root.resolve(IgnoreRules.FILE);
    if (!Files.exists(file)) {
      return IgnoreRules.none();
    }
    Path real = file.toRealPath();
    if (!real.startsWith(root)) {
      throw new ChartException(List.of(problem(name + IgnoreRules.FILE, OUTSIDE)));
    }
    String text = new String(content(real, IgnoreRules.FILE), StandardCharsets.UTF_8);
    return IgnoreRules.parse(new SourceText(name + IgnoreRules.FILE, text));
  }

  /** Goes through a directory; the parents are the real directories on the way to it. */
  private void walk(Path folder, String path, IgnoreRules rules, List<Path> parents)
      throws ChartException, IOException {
    List<String> names;
    try (Stream<Path> children = Files.list(folder)) {
      names = children.map(child -> String.valueOf(child.getFileName())).sorted().toList();
    }
    for (String child : names) {
      visit(folder.resolve(child), path + child, rules, parents);
    }
  }

  private void visit(Path file, String path, IgnoreRules rules, List<Path> parents)
      throws ChartException, IOException {
    entries++;
    if (entries > bounds.maxFiles()) {
      // Links can lead to the same folders over and over, so these count as well.
      throw refusal(
          "the chart has more than the %,d files and folders that are read", bounds.maxFiles());
    }
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      problems.add(problem(name + path, "the link cannot be followed"));
      return;
    }
    boolean directory = Files.isDirectory(real);
    if (rules.ignores(path, directory)) {
      return;
    }
    if (!real.startsWith(root)) {
      problems.add(problem(name + path, OUTSIDE));
    } else if (directory && parents.contains(real)) {
      problems.add(problem(name + path, "the link leads back to a directory above it"));
    } else if (directory) {
      List<Path> deeper = new ArrayList<>(parents);
      deeper.add(real);
      walk(real, path + "/", rules, deeper);
    } else if (Files.isRegularFile(real)) {
      files.put(path, content(real, path));
    } else {
      problems.add(problem(name + path, "this is neither a file nor a directory"));
    }
  }

  private byte[] content(Path file, String path) throws ChartException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(bounds.maxFileBytes() + 1);
      bytes += content.length;
      if (content.length > bounds.maxFileBytes()) {
        problems.add(FileSize.problem(bounds, name + path));
        return new byte[0];
      }
      if (bytes > bounds.maxBytes()) {
        throw refusal("the chart has more than the %,d bytes that are read", bounds.maxBytes());
      }
      return content;
    } catch (AccessDeniedException e) {
      problems.add(problem(name + path, "the file may not be read"));
      return new byte[0];
    }
  }

  private ChartException refusal(String message, long bound) {
    return new ChartException(List.of(problem(name, message.formatted(bound))));
  }

  private static Problem problem(String name, String message) {
    return new Problem(message, Mark.start(new SourceText(name, "")));
  }
}
