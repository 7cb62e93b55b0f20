package dev.chartgate.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether files are still those that were read: by their names, where their links lead, their
 * lengths, the times of their last change and their numbers on the disk.
 */
final class FileStamps {
  private FileStamps() {}

  /** The stamp of a file; empty if it cannot be looked at. */
  static Optional<String> ofFile(Path file) {
    try {
      return Optional.of(stamp(file, file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The stamp of all files in a folder; empty if one cannot be looked at, or there are too many.
   */
  static Optional<String> ofFolder(Path folder, int mostFiles) {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> files = all.limit(mostFiles + 1L).sorted().toList();
      if (files.size() > mostFiles) {
        return Optional.empty();
      }
      StringBuilder stamps = new StringBuilder();
      for (Path file : files) {
        if (!Files.isDirectory(file)) {
          stamps.append(stamp(folder, file)).append('\n');
        }
      }
      return Optional.of(stamps.toString());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String stamp(Path root, Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return "%s %s %d %s %s"
        .formatted(
            root.relativize(file),
            file.toRealPath(),
            now.size(),
            now.lastModifiedTime(),
            now.fileKey());
  }
}
