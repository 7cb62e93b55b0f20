package dev.chartgate.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

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
   * @throws IllegalStateException if one of them could not do its work
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]).toAbsolutePath();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      // As the program makes it, so that the same classes are loaded.
      OutputStream stdout = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
      Console console =
          new Console(
              System.in,
              stdout,
              new PrintStream(
                  new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
              Terminals.isTerminal(Terminals.STDOUT),
              Terminals.isTerminal(Terminals.STDERR),
              Map.of(),
              folder,
              InstantSource.system());
      ExitCode code = ChartgateMain.run(console, List.of(line.split(" ")).toArray(String[]::new));
      if (code == ExitCode.NOT_JUDGED) {
        throw new IllegalStateException("chartgate " + line + ": " + code);
      }
    }
  }
}
