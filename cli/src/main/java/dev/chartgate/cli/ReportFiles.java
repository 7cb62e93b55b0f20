package dev.chartgate.cli;

import dev.chartgate.finding.Report;
import dev.chartgate.report.ReportStyle;
import dev.chartgate.report.Reporter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes reports to their targets; a file is written whole, or stays as it was. */
final class ReportFiles {
  private final Console console;

  ReportFiles(Console console) {
    this.console = console;
  }

  /**
   * Finds out before the work is done whether its reports have a place to go to.
   *
   * @throws RunException if a file cannot be written; it says why
   */
  void requireWritable(List<OutputTarget> targets) throws RunException {
    for (OutputTarget target : targets) {
      if (target.file().isPresent()) {
        String name = target.file().get();
        Path file = console.workingDirectory().resolve(name);
        if (Files.isDirectory(file)) {
          throw new RunException(
              "cannot write '%s': it is a folder; name a file in it".formatted(name));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
          throw new RunException(
              "cannot write '%s': its folder does not exist; create it first".formatted(name));
        }
      }
    }
  }

  /**
   * Writes a report to its targets: first the files, then standard output.
   *
   * @param style its colours are for standard output alone
   * @throws IOException if standard output cannot be written
   * @throws RunException if a file cannot be written; it says why
   */
  void write(OutputOptions output, Report report, ReportStyle style)
      throws IOException, RunException {
    for (OutputTarget target : output.targets()) {
      if (target.file().isPresent()) {
        String name = target.file().get();
        Report shown = output.shown(report, target);
        Reporter reporter = target.format().reporter(style.withoutColor());
        new WholeFile(console.workingDirectory().resolve(name), name)
            .write(out -> reporter.write(shown, out));
      }
    }
    for (OutputTarget target : output.targets()) {
      if (target.file().isEmpty()) {
        Writer out = new BufferedWriter(console.writer());
        target.format().reporter(style).write(output.shown(report, target), out);
        out.flush();
      }
    }
  }
}
