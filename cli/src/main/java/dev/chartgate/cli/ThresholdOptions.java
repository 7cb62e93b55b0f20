package dev.chartgate.cli;

import dev.chartgate.finding.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say which findings fail a run. */
final class ThresholdOptions {
  private static final Choice<Severity> SEVERITIES = Choice.of(Severity::label, Severity.values());

  private ThresholdOptions() {}

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Exit code",
        Flag.choice(
            SEVERITIES,
            "SEVERITY",
            "Exits with 1 from this severity on: error, warning or info (default: error).",
            "-F",
            "--fail-severity"),
        Flag.toggle("Exits with 1 if a rule could not be decided.", "--fail-unknown"),
        Flag.toggle(
            "Exits with 0 whatever was found; with 2 all the same if something was not judged.",
            "--exit-zero"));
  }

  static ExitCode.Threshold of(ParseResult arguments) {
    return new ExitCode.Threshold(
        Flag.choice(arguments, "--fail-severity", Severity.ERROR),
        Flag.isGiven(arguments, "--fail-unknown"),
        Flag.isGiven(arguments, "--exit-zero"));
  }
}
