package dev.chartgate.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a folder is within its git repository. */
final class RepositoryFolder {
  private RepositoryFolder() {}

  /**
   * The way from the root of the repository to a folder, with {@code /} between and behind its
   * steps; empty if the folder is the root, or in no repository.
   */
  static String of(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    for (Path root = at; root != null; root = root.getParent()) {
      // A worktree has a file of that name.
      if (Files.exists(root.resolve(".git"))) {
        StringBuilder way = new StringBuilder();
        if (!root.equals(at)) {
          root.relativize(at).forEach(step -> way.append(step).append('/'));
        }
        return way.toString();
      }
    }
    return "";
  }
}
