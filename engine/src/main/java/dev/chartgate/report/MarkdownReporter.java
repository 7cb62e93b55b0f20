package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Report;
import dev.chartgate.text.MarkdownText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment on a pull request. It stays below the length that code hosts take; what does not fit is
 * counted.
 */
final class MarkdownReporter implements Reporter {
  /** GitHub takes 65,536 characters; the rest is for the lines that count what was left out. */
  private static final int LONGEST = 60_000;

  private final ReportStyle style;

  MarkdownReporter(ReportStyle style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("### Chartgate: ").append(verdict(report)).append("\n");
    List<String> rows = new ArrayList<>();
    for (NotEvaluated missed : report.notEvaluated()) {
      rows.add(
          row(
              "not evaluated",
              missed.place().map(this::place).orElse(""),
              MarkdownText.inline(missed.message())));
    }
    for (Entry entry : Entry.group(report.findings().stream().filter(this::isShown).toList())) {
      rows.add(row(entry));
    }
    if (!rows.isEmpty()) {
      page.append("\n| | where | what |\n|---|---|---|\n");
    }
    int shown = 0;
    while (shown < rows.size() && page.length() + rows.get(shown).length() <= LONGEST) {
      page.append(rows.get(shown++));
    }
    if (shown < rows.size()) {
      page.append("\n… and ").append(rows.size() - shown).append(" more; see the whole report.\n");
    }
    if (report.summary().unknown() > 0) {
      page.append("\n")
          .append(Counted.of(report.summary().unknown(), "question"))
          .append(" could not be decided with what was given.\n");
    }
    out.write(page.toString());
  }

  private static String verdict(Report report) {
    String counts =
        "%s, %s, %s"
            .formatted(
                Counted.of(report.summary().errors(), "error"),
                Counted.of(report.summary().warnings(), "warning"),
                Counted.of(report.summary().infos(), "info"));
    return counts
        + agreed(report.summary().waived(), "waived")
        + agreed(report.summary().baselined(), "in the baseline")
        + (report.isComplete() ? "" : ", **not everything was judged**");
  }

  private static String agreed(int count, String how) {
    return count == 0 ? "" : ", " + count + " " + how;
  }

  private boolean isShown(Finding finding) {
    return finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.ERRORED;
  }

  private String row(Entry entry) {
    Finding first = entry.first();
    StringBuilder what = new StringBuilder();
    what.append("**").append(MarkdownText.inline(first.rule().code())).append("** ");
    what.append(MarkdownText.inline(first.message()));
    if (entry.findings().size() > 1) {
      what.append(" (").append(entry.findings().size()).append(" times)");
    }
    first
        .subject()
        .ifPresent(subject ->
            what.append("<br>")
                .append(MarkdownText.code(subject.toString()))
                .append(subject.path().map(path -> " " + MarkdownText.code(path)).orElse("")));
    if (first.outcome() == Outcome.FAILED && !first.remediation().isBlank()) {
      what.append("<br>").append(MarkdownText.inline(first.remediation().strip()));
    }
    return row(Ink.level(first), first.place().map(this::place).orElse(""), what.toString());
  }

  private static String row(String level, String where, String what) {
    return "| " + level + " | " + where + " | " + what + " |\n";
  }

  private String place(Place place) {
    String at =
        place
            .file()
            .map(file -> style.inRepository(file) + ":" + place.mark().line())
            .or(place::argument)
            .orElse("");
    return MarkdownText.code(at)
        + place.key().map(key -> "<br>" + MarkdownText.code(key)).orElse("");
  }
}
