package dev.chartgate.cli.config;

import dev.chartgate.source.Fields;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The paths that a configuration names; one that leads to nothing is a problem at its place. */
final class ConfiguredPaths {
  /** How many names of a folder are looked through for the one that was meant. */
  private static final int SEARCHED = 5_000;

  private final Path folder;
  private final Problems problems;

  ConfiguredPaths(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** A file or folder. */
  Optional<Written<String>> any(Fields fields, String key) {
    return fields.scalar(key).filter(this::exists).map(ConfiguredPaths::written);
  }

  /** A file. */
  Optional<Written<String>> file(Fields fields, String key) {
    return fields.scalar(key).flatMap(this::file);
  }

  /** A file. */
  Optional<Written<String>> file(ScalarNode path) {
    if (!exists(path)) {
      return Optional.empty();
    }
    if (Files.isDirectory(folder.resolve(path.text()))) {
      problems.add(path.mark(), "'%s' is a folder, not a file".formatted(path.text()));
      return Optional.empty();
    }
    return Optional.of(written(path));
  }

  /** A file that need not exist yet. */
  Optional<Written<String>> target(Fields fields, String key) {
    return fields
        .scalar(key)
        .filter(path -> resolved(path.text(), path.mark()).isPresent())
        .map(ConfiguredPaths::written);
  }

  /** A folder. */
  Optional<Written<String>> folder(Fields fields, String key) {
    return fields.scalar(key).flatMap(this::folder);
  }

  /** A folder. */
  Optional<Written<String>> folder(ScalarNode path) {
    if (!exists(path)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(folder.resolve(path.text()))) {
      problems.add(path.mark(), "'%s' is a file, not a folder".formatted(path.text()));
      return Optional.empty();
    }
    return Optional.of(written(path));
  }

  /** Adds a problem if a path, which may stand within a longer text, leads to nothing. */
  void requireFile(String path, Mark mark) {
    exists(path, mark);
  }

  private static Written<String> written(ScalarNode path) {
    return new Written<>(path.text(), path.mark());
  }

  private boolean exists(ScalarNode path) {
    return exists(path.text(), path.mark());
  }

  private boolean exists(String text, Mark mark) {
    Optional<Path> path = resolved(text, mark);
    if (path.filter(Files::exists).isPresent()) {
      return true;
    }
    path.ifPresent(missing ->
        problems.add(mark, "there is no file or folder '%s'%s".formatted(text, nearest(missing))));
    return false;
  }

  private Optional<Path> resolved(String text, Mark mark) {
    try {
      return Optional.of(folder.resolve(text).normalize());
    } catch (InvalidPathException e) {
      problems.add(mark, "'%s' is no path: %s".formatted(text, e.getReason()));
      return Optional.empty();
    }
  }

  /** The nearest name that exists, in the deepest folder on the way that does. */
  private String nearest(Path missing) {
    Path at = missing;
    while (at.getParent() != null && !Files.isDirectory(at.getParent())) {
      at = at.getParent();
    }
    Path parent = at.getParent();
    if (parent == null) {
      return "";
    }
    try (Stream<Path> files = Files.list(parent)) {
      List<String> names =
          files.map(path -> path.getFileName().toString()).sorted().limit(SEARCHED).toList();
      return NearestName.to(String.valueOf(at.getFileName()), names)
          .map(name ->
              folder
                  .toAbsolutePath()
                  .normalize()
                  .relativize(parent.toAbsolutePath().resolve(name).normalize()))
          .map(near -> "; did you mean '%s'?".formatted(near.toString().replace('\\', '/')))
          .orElse("");
    } catch (IOException e) {
      // The message says what is wrong without the hint.
      return "";
    }
  }
}
