package dev.chartgate.cli;

import dev.chartgate.finding.Report;
import dev.chartgate.report.ReportStyle;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate lint}: judges releases. */
final class LintCommand implements Command {
  private final HeadStart start = HeadStart.begin(Packs.Depth.RULES);

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
            "  chartgate lint values.yaml -o text -o json=report.json",
            "With releases listed in .chartgate.yaml, all of them, those that a file belongs to, or"
                + " those",
            "whose files have changed:",
            "  chartgate lint",
            "  chartgate lint envs/prod/values.yaml",
            "  chartgate lint --since origin/main");
    InputOptions.declare(spec);
    ConfigurationOptions.declare(spec);
    PackOptions.declare(spec);
    RuleOptions.declare(spec);
    WaiverOptions.declare(spec);
    BaselineOptions.declare(spec);
    CompatOptions.declare(spec);
    ThresholdOptions.declare(spec);
    OutputOptions.declare(spec);
  }

  @Override
  public Set<String> variables() {
    return ConfigurationOptions.VARIABLES;
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    Instant begin = console.clock().instant();
    Optional<ConfiguredRun> configured = ConfiguredRun.find(arguments, console);
    OutputOptions output =
        OutputOptions.of(arguments, configured.map(ConfiguredRun::outputs).orElse(List.of()));
    ExitCode.Threshold threshold =
        ThresholdOptions.of(arguments, configured.map(ConfiguredRun::configuration));
    Assignment work =
        configured.isPresent()
            ? configured.get().assignment(output.keepsPassed())
            : Assignment.ofArguments(arguments, console, output.keepsPassed());
    if (Flag.isGiven(arguments, "--print-config")) {
      RunRules.read(work, console, start);
      console.print(
          PrintedConfiguration.of(arguments, configured.map(ConfiguredRun::configuration)));
      return ExitCode.CLEAN;
    }
    ReportFiles files = new ReportFiles(console);
    files.requireWritable(output.targets());
    Report report = new Linter(console, start).lint(work);
    Duration elapsed = Duration.between(begin, console.clock().instant());
    files.write(
        output,
        report,
        new ReportStyle(
            console.wantsColor(console.isStdoutTerminal()) && !output.colorless(),
            output.quiet(),
            output.showUnknown() || (output.quiet() && threshold.unknown()),
            Optional.of(elapsed),
            RepositoryFolder.of(console.workingDirectory())));
    Optional<String> ofBaseline = new BaselineFile(work.baseline(), console).update(report);
    if (!output.quiet() && ofBaseline.isPresent()) {
      console.stderr().printf("chartgate lint: %s%n", ofBaseline.get());
    }
    return ExitCode.of(report, threshold);
  }
}
