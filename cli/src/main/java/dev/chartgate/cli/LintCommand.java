package dev.chartgate.cli;

import dev.chartgate.finding.Report;
import dev.chartgate.report.ReportStyle;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate lint}: judges releases. */
final class LintCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate lint [OPTION]... [PATH]...")
        .description(
            "Judges releases: their charts, values and rendered objects, together where they are"
                + " given together. What was not given and would have decided is reported as"
                + " unknown, never as passed.")
        .footer(
            "  chartgate lint values.yaml",
            "  chartgate lint -f values.yaml -f values-prod.yaml --set image.tag=1.4.2 -n prod",
            "  helm template web ./chart -f values.yaml | chartgate lint -f values.yaml -",
            "  chartgate lint rendered/ --select K8S --fail-severity warning",
            "  chartgate lint values.yaml -o text -o json=report.json");
    InputOptions.declare(spec);
    PackOptions.declare(spec);
    RuleOptions.declare(spec);
    ThresholdOptions.declare(spec);
    OutputOptions.declare(spec);
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    Instant start = console.clock().instant();
    InputOptions input = InputOptions.of(arguments);
    OutputOptions output = OutputOptions.of(arguments);
    ExitCode.Threshold threshold = ThresholdOptions.of(arguments);
    Linter linter =
        new Linter(
            console, PackOptions.of(arguments), RuleOptions.of(arguments), output.keepsPassed());
    Report report = linter.lint(input);
    Duration elapsed = Duration.between(start, console.clock().instant());
    ReportStyle style =
        new ReportStyle(
            console.wantsColor(console.isStdoutTerminal()) && !output.colorless(),
            output.quiet(),
            output.showUnknown() || (output.quiet() && threshold.unknown()),
            Optional.of(elapsed),
            RepositoryFolder.of(console.workingDirectory()));
    ReportFiles files = new ReportFiles(console, style);
    for (OutputTarget target : output.targets()) {
      files.write(output.shown(report, target), target);
    }
    return ExitCode.of(report, threshold);
  }
}
