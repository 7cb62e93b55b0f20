package dev.chartgate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs command lines one after the other in one JVM, from which the build makes the AOT cache of
 * the distribution. It is in the jar because a cache only serves the class path that it was made
 * with.
 */
final class StartupTraining {
  private StartupTraining() {}

  /**
   * Runs the command lines of a file.
   *
   * @param args the file, with one command line a line and words apart by one space, and the folder
   *     to run them in
   * @throws IllegalStateException if one of them could not do its work, or the packs are not there
   *     in the form that the build makes
   */
  public static void main(String[] args) throws IOException {
    if (HeadStart.prepared().isEmpty()) {
      throw new IllegalStateException("the packs were not packed, or of another jar");
    }
    Console console = Console.ofProcess(Path.of(args[1]).toAbsolutePath());
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      ExitCode code = ChartgateMain.run(console, line.split(" ", -1));
      if (code == ExitCode.NOT_JUDGED) {
        throw new IllegalStateException("chartgate " + line + ": " + code);
      }
    }
  }
}
