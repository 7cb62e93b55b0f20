package dev.chartgate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program. */
public final class ChartgateMain {
  private ChartgateMain() {}

  /** Runs Chartgate on this process and ends it. */
  public static void main(String[] args) {
    Console console = Console.ofProcess(Path.of("").toAbsolutePath());
    int code = run(console, args).number();
    console.stderr().flush();
    // To exit would load the JDK's logging first, which may want to note it: 5 ms. Nothing here
    // waits for the end of the JVM.
    Runtime.getRuntime().halt(code);
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
