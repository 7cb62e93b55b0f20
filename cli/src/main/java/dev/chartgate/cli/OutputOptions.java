package dev.chartgate.cli;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Report;
import dev.chartgate.report.ReportFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Where the report goes and what it shows.
 *
 * @param targets at least one; at most one of them is standard output
 * @param quiet whether to show failures only
 * @param colorless whether colours are forbidden
 * @param showUnknown whether to list each unknown outcome
 * @param showPassed whether to list what passed
 * @param showWaived whether to list what somebody has agreed to
 */
record OutputOptions(
    List<OutputTarget> targets,
    boolean quiet,
    boolean colorless,
    boolean showUnknown,
    boolean showPassed,
    boolean showWaived) {

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Output",
        Flag.several(
            "FORMAT[=FILE]",
            "Writes the report as one of %s, to a file or to standard output (default: text). Can be repeated."
                .formatted(String.join(", ", ReportFormat.labels())),
            OutputTarget::parse,
            ReportFormat.labels(),
            "-o",
            "--output"),
        Flag.toggle("Shows failures and what was not judged, and no counts.", "-q", "--quiet"),
        Flag.toggle("Lists each rule that could not be decided.", "--show-unknown"),
        Flag.toggle("Lists what passed as well.", "--show-passed"),
        Flag.toggle("Lists what was waived or is in the baseline as well.", "--show-waived"),
        Flag.toggle("No colours; NO_COLOR in the environment does the same.", "--no-color"));
  }

  /**
   * Where the report goes and what it shows.
   *
   * @param configured the targets where no argument names any
   * @throws UsageException if two reports go to one place
   */
  static OutputOptions of(ParseResult arguments, List<OutputTarget> configured)
      throws UsageException {
    List<OutputTarget> targets = Flag.all(arguments, "--output");
    if (targets.isEmpty()) {
      targets = configured;
    }
    if (targets.isEmpty()) {
      targets = List.of(new OutputTarget(ReportFormat.TEXT, Optional.empty()));
    }
    if (targets.stream().filter(target -> target.file().isEmpty()).count() > 1) {
      throw new UsageException(
          "only one report can go to standard output; name a file for the others,"
              + " for example -o json=report.json");
    }
    Set<String> files = new HashSet<>();
    for (OutputTarget target : targets) {
      if (target.file().isPresent() && !files.add(target.file().get())) {
        throw new UsageException(
            "two reports go to the file '%s'; name another for one of them"
                .formatted(target.file().get()));
      }
    }
    return new OutputOptions(
        targets,
        Flag.isGiven(arguments, "--quiet"),
        Flag.isGiven(arguments, "--no-color"),
        Flag.isGiven(arguments, "--show-unknown"),
        Flag.isGiven(arguments, "--show-passed"),
        Flag.isGiven(arguments, "--show-waived"));
  }

  /** Whether some target lists what passed. */
  boolean keepsPassed() {
    return targets.stream().anyMatch(this::listsPassed);
  }

  private boolean listsPassed(OutputTarget target) {
    return showPassed || target.format().listsPassed();
  }

  /** What a target lists of a report. */
  Report shown(Report report, OutputTarget target) {
    return report.listing(
        report.findings().stream().filter(finding -> lists(target, finding)).toList());
  }

  private boolean lists(OutputTarget target, Finding finding) {
    return switch (finding.outcome()) {
      case PASSED -> listsPassed(target);
      // For people it would be noise; programs tell it apart by its outcome.
      case WAIVED, BASELINED -> showWaived || target.format() != ReportFormat.TEXT;
      case FAILED, UNKNOWN, ERRORED -> true;
    };
  }
}
