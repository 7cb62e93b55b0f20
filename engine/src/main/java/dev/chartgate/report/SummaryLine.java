package dev.chartgate.report;

import dev.chartgate.finding.Report;
import dev.chartgate.finding.Summary;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The last line of a text report.
 *
 * @param summary the counts
 * @param notEvaluated how many inputs were not judged
 * @param hasBaseline whether there was a baseline
 */
record SummaryLine(Summary summary, int notEvaluated, boolean hasBaseline) {
  private static final double HUNDREDTH = 1e7;

  static SummaryLine of(Report report) {
    return new SummaryLine(
        report.summary(), report.notEvaluated().size(), report.baseline().isPresent());
  }

  void write(TextPage page, Optional<Duration> elapsed) throws IOException {
    page.put(
        Counted.of(summary.files(), "file")
            + ", "
            + Counted.of(summary.objects(), "object")
            + ", "
            + summary.evaluated()
            + " of "
            + Counted.of(summary.rules(), "rule")
            + " evaluated: ");
    count(page, Ink.ERROR, summary.errors(), Counted.of(summary.errors(), "error"));
    page.put(", ");
    count(page, Ink.WARNING, summary.warnings(), Counted.of(summary.warnings(), "warning"));
    page.put(", ");
    count(page, Ink.INFO, summary.infos(), Counted.of(summary.infos(), "info"));
    page.put(", ");
    count(page, Ink.UNKNOWN, summary.unknown(), summary.unknown() + " unknown");
    page.put(", " + summary.waived() + " waived, ");
    if (hasBaseline) {
      page.put(summary.baselined() + " in the baseline, ");
    }
    count(page, Ink.ERROR, summary.errored(), summary.errored() + " errored");
    if (notEvaluated > 0) {
      page.put(", ");
      count(page, Ink.ERROR, notEvaluated, notEvaluated + " NOT EVALUATED");
    }
    page.put(elapsed.map(SummaryLine::seconds).orElse("")).end();
  }

  private static void count(TextPage page, Ink ink, int count, String text) throws IOException {
    if (count > 0) {
      page.put(ink, text);
    } else {
      page.put(text);
    }
  }

  private static String seconds(Duration elapsed) {
    long hundredths = Math.round(elapsed.toNanos() / HUNDREDTH);
    String fraction = String.valueOf(hundredths % 100);
    return " (" + hundredths / 100 + (fraction.length() < 2 ? ".0" : ".") + fraction + " s)";
  }
}
