package dev.chartgate.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How arguments and messages name files.
 *
 * @param workingDirectory where relative paths start
 */
record ShownPaths(Path workingDirectory) {

  /**
   * The name that a file of a report has as seen from the folder of another file.
   *
   * @param home the other file; where there is none, the name stays as it is
   * @param console tells where the files of reports are named from
   */
  static UnaryOperator<String> from(Optional<Path> home, Console console) {
    Path here = console.workingDirectory().toAbsolutePath().normalize();
    return home.map(Path::toAbsolutePath)
        .map(Path::getParent)
        .<UnaryOperator<String>>map(folder -> name -> new ShownPaths(folder).of(here.resolve(name)))
        .orElse(UnaryOperator.identity());
  }

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
