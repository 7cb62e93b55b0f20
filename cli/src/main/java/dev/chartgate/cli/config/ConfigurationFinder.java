package dev.chartgate.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration that is meant for a file, by going upward from it. */
public final class ConfigurationFinder {
  /** How configurations are called. */
  public static final String NAME = ".chartgate.yaml";

  private static final String REPOSITORY = ".git";

  private final Path workingDirectory;

  /** A finder for relative paths that start in some folder. */
  public ConfigurationFinder(Path workingDirectory) {
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /**
   * The nearest configuration upward from a file or folder, up to the root of its git repository.
   * Outside a repository it is searched up to the working directory if that lies above, and else in
   * the one folder only, so that nobody else's configuration is taken for one's own.
   *
   * @param start a path, relative to the working directory; it need not exist
   */
  public Optional<Path> find(Path start) {
    return find(NAME, start);
  }

  /** The same for a file of another name. */
  public Optional<Path> find(String name, Path start) {
    Path from = workingDirectory.resolve(start).normalize();
    if (!Files.isDirectory(from) && from.getParent() != null) {
      from = from.getParent();
    }
    Path fallback = from.startsWith(workingDirectory) ? workingDirectory : from;
    Optional<Path> nearest = Optional.empty();
    for (Path at = from; at != null; at = at.getParent()) {
      Path candidate = at.resolve(name);
      if (nearest.isEmpty() && Files.isRegularFile(candidate)) {
        nearest = Optional.of(candidate);
      }
      // A worktree has a file of that name.
      if (Files.exists(at.resolve(REPOSITORY))) {
        return nearest;
      }
    }
    return nearest.filter(file -> file.startsWith(fallback));
  }
}
