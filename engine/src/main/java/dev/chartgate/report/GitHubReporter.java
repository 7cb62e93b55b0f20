package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Severity;
import dev.chartgate.text.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Workflow commands of GitHub Actions, which become annotations in the diff. GitHub shows the first
 * ten of each level for a step and drops the rest in silence, so no more are written, and the rest
 * is counted.
 */
final class GitHubReporter implements Reporter {
  /** How many annotations of one level GitHub shows for a step. */
  private static final int SHOWN = 10;

  private final ReportStyle style;

  GitHubReporter(ReportStyle style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (NotEvaluated missed : report.notEvaluated()) {
      command(out, counts, Severity.ERROR, "not evaluated", missed.message(), missed.place());
    }
    for (Finding finding : report.findings()) {
      if (finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.ERRORED) {
        boolean failed = finding.outcome() == Outcome.FAILED;
        command(
            out,
            counts,
            failed ? finding.severity() : Severity.ERROR,
            finding.rule().code() + (failed ? "" : " failed itself"),
            message(finding),
            finding.place());
      }
    }
    for (Severity severity : Severity.values()) {
      int more = counts.getOrDefault(severity, 0) - SHOWN;
      if (more > 0) {
        out.write(
            "chartgate: %s not shown, since GitHub shows %d of a level; see the whole report\n"
                .formatted(Counted.of(more, "more " + severity.label()), SHOWN));
      }
    }
    out.write(
        "chartgate: %s, %s, %s, %d unknown, %d not evaluated\n"
            .formatted(
                Counted.of(report.summary().errors(), "error"),
                Counted.of(report.summary().warnings(), "warning"),
                Counted.of(report.summary().infos(), "info"),
                report.summary().unknown(),
                report.notEvaluated().size()));
  }

  private static String message(Finding finding) {
    return finding.message()
        + finding.subject().map(subject -> "\n" + subject).orElse("")
        + (finding.remediation().isBlank() ? "" : "\nhelp: " + finding.remediation().strip());
  }

  private void command(
      Writer out,
      Map<Severity, Integer> counts,
      Severity severity,
      String title,
      String message,
      Optional<Place> place)
      throws IOException {
    if (counts.merge(severity, 1, Integer::sum) > SHOWN) {
      return;
    }
    StringBuilder line = new StringBuilder("::");
    line.append(
        switch (severity) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        });
    line.append(' ');
    place
        .filter(at -> at.file().isPresent())
        .ifPresent(at -> {
          line.append("file=").append(property(style.inRepository(at.file().get())));
          line.append(",line=").append(at.mark().line());
          line.append(",endLine=").append(at.mark().endLine());
          line.append(",col=").append(at.mark().column());
          if (at.mark().endLine() == at.mark().line()) {
            line.append(",endColumn=").append(at.mark().endColumn());
          }
          line.append(',');
        });
    line.append("title=").append(property(title)).append("::").append(data(message));
    out.write(line.append('\n').toString());
  }

  /** What neither the runner reads as the end of a command nor a terminal acts on. */
  private static String data(String text) {
    return text.lines()
        .map(line -> TerminalText.escape(line).replace("%", "%25"))
        .collect(Collectors.joining("%0A"));
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
