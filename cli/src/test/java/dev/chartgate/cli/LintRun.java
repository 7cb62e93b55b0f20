package dev.chartgate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call of the command line that has ended.
 *
 * @param exitCode what it ended with
 * @param report what it printed
 */
record LintRun(int exitCode, JsonReport report) {

  /** Runs Chartgate in a folder; {@code -o json} is added to the arguments. */
  static LintRun in(Path folder, List<String> arguments) {
    return in(folder, arguments, "");
  }

  /** Runs Chartgate in a folder with a text on standard input. */
  static LintRun in(Path folder, List<String> arguments, String stdin) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("-o", "json"));
    TestConsole console = new TestConsole(folder.toAbsolutePath());
    ExitCode code =
        ChartgateMain.run(console.console(stdin, Map.of(), false), all.toArray(String[]::new));
    if (console.stdout().isEmpty()) {
      throw new AssertionError("no report; exit code " + code.number() + ": " + console.stderr());
    }
    return new LintRun(code.number(), JsonReport.parse(console.stdout()));
  }
}
