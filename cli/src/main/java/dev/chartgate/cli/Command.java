package dev.chartgate.cli;

import java.io.IOException;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One of the things that Chartgate does. */
interface Command {

  /** Adds its arguments and what its help says. */
  void describe(CommandSpec spec);

  /** The options for which the environment can speak where they are not typed. */
  default Set<String> variables() {
    return Set.of();
  }

  /**
   * Does it.
   *
   * @throws UsageException if the arguments do not go together
   * @throws RunException if the run cannot go on
   * @throws IOException if its results cannot be written
   */
  ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException;
}
