package dev.chartgate.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The program. */
public final class ChartgateMain {
  private ChartgateMain() {}

  /** Runs Chartgate on this process and ends it. */
  public static void main(String[] args) throws IOException {
    BufferedOutputStream stdout =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    Console console =
        new Console(
            System.in,
            stdout,
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            Terminals.isTerminal(Terminals.STDOUT),
            Terminals.isTerminal(Terminals.STDERR),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            InstantSource.system());
    System.exit(run(console, args).number());
  }

  /** Runs Chartgate; for tests and for programs that hold it within. Never throws. */
  public static ExitCode run(Console console, String... args) {
    Chartgate chartgate = new Chartgate(console);
    try {
      ExitCode code = chartgate.run(List.of(args));
      console.stdout().flush();
      return code;
    } catch (IOException e) {
      console.stderr().println("chartgate: cannot write to standard output: " + e.getMessage());
      return ExitCode.NOT_JUDGED;
    } catch (RuntimeException | Error e) {
      return chartgate.crashed(e);
    }
  }
}
