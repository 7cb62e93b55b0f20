package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.Written;
import dev.chartgate.finding.Severity;
import java.util.Optional;
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

  /**
   * What counts as found.
   *
   * @param configuration what holds where no argument says anything
   */
  static ExitCode.Threshold of(ParseResult arguments, Optional<Configuration> configuration) {
    return new ExitCode.Threshold(
        Flag.<Severity>optional(arguments, "--fail-severity")
            .or(() -> configuration.flatMap(Configuration::failSeverity).map(Written::value))
            .orElse(Severity.ERROR),
        Flag.isGiven(arguments, "--fail-unknown")
            || configuration.flatMap(Configuration::failUnknown).map(Written::value).orElse(false),
        Flag.isGiven(arguments, "--exit-zero"));
  }
}
