package dev.chartgate.report;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Notice;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The format for people: each finding with its source line and remedy, then what was not evaluated,
 * what could not be decided, and the counts.
 */
public final class TextReporter implements Reporter {
  private final ReportStyle style;

  /** A reporter that writes in the given style. */
  public TextReporter(ReportStyle style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    TextPage page = new TextPage(out, style.color());
    TextEntry entries = new TextEntry(page);
    for (Entry entry : Entry.group(report.findings().stream().filter(this::isDetailed).toList())) {
      entries.write(entry);
    }
    List<Finding> brief = report.findings().stream().filter(this::isBrief).toList();
    for (Finding finding : brief) {
      entries.writeBrief(finding);
    }
    if (!brief.isEmpty()) {
      page.end();
    }
    if (!style.quiet()) {
      for (Notice notice : report.notices()) {
        aside(page, notice.place(), Ink.INFO, "notice", notice.code() + " " + notice.message());
      }
    }
    for (NotEvaluated missed : report.notEvaluated()) {
      String what = "(" + missed.what().label() + ") ";
      aside(page, missed.place(), Ink.ERROR, "NOT EVALUATED", what + missed.message());
    }
    if (!style.quiet()) {
      UnknownSummary.of(report.findings()).write(page, style.listUnknown());
      SummaryLine.of(report).write(page, style.elapsed());
    }
  }

  private boolean isDetailed(Finding finding) {
    return finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.ERRORED;
  }

  private boolean isBrief(Finding finding) {
    return switch (finding.outcome()) {
      case FAILED, ERRORED -> false;
      case UNKNOWN -> style.listUnknown();
      case WAIVED, BASELINED, PASSED -> !style.quiet();
    };
  }

  private static void aside(
      TextPage page, Optional<Place> place, Ink ink, String label, String text) throws IOException {
    if (place.isPresent()) {
      page.put(Ink.PLACE, TextPage.name(place.get()) + ":").put(" ");
    }
    page.put(ink, label).put(" ").put(text).end();
    if (place.isPresent()) {
      page.excerpt(place.get());
    }
    page.end();
  }
}
