package dev.chartgate.report;

import dev.chartgate.finding.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format. The same report and style give the same characters. */
public interface Reporter {

  /**
   * Writes a whole report, and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  void write(Report report, Writer out) throws IOException;
}
