package dev.chartgate.cli;

import java.nio.file.Path;

/**
 * How arguments and messages name files.
 *
 * @param workingDirectory where relative paths start
 */
record ShownPaths(Path workingDirectory) {

  /** The way from the working directory to a path, with {@code /} between its steps. */
  String of(Path path) {
    Path home = workingDirectory.toAbsolutePath().normalize();
    Path absolute = home.resolve(path).normalize();
    // On another drive there is no way.
    boolean sameRoot = String.valueOf(home.getRoot()).equals(String.valueOf(absolute.getRoot()));
    String shown = (sameRoot ? home.relativize(absolute) : absolute).toString().replace('\\', '/');
    return shown.isEmpty() ? "." : shown;
  }
}
