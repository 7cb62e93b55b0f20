package dev.chartgate.cli;

import dev.chartgate.finding.Report;
import dev.chartgate.report.ReportStyle;
import dev.chartgate.report.Reporter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a report to its targets; a file is written whole, or stays as it was. */
final class ReportFiles {
  private final Console console;
  private final ReportStyle style;

  /**
   * Writes in the given style.
   *
   * @param style its colours are for standard output alone
   */
  ReportFiles(Console console, ReportStyle style) {
    this.console = console;
    this.style = style;
  }

  /**
   * Writes a report to one target.
   *
   * @throws IOException if standard output cannot be written
   * @throws RunException if the file cannot be written; it says why
   */
  void write(Report report, OutputTarget target) throws IOException, RunException {
    if (target.file().isEmpty()) {
      Writer out = new BufferedWriter(console.writer());
      target.format().reporter(style).write(report, out);
      out.flush();
      return;
    }
    String name = target.file().get();
    Path file = console.workingDirectory().resolve(name);
    if (Files.isDirectory(file)) {
      throw new RunException(
          "cannot write '%s': it is a folder; name a file in it".formatted(name));
    }
    try {
      write(report, target.format().reporter(style.withoutColor()), file);
    } catch (NoSuchFileException e) {
      throw new RunException(
          "cannot write '%s': its folder does not exist; create it first".formatted(name));
    } catch (IOException e) {
      throw new RunException("cannot write '%s': %s".formatted(name, IoReason.of(e)));
    }
  }

  private static void write(Report report, Reporter reporter, Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device or a pipe has nothing to keep, and must not be replaced by a file.
      try (Writer out = Files.newBufferedWriter(target)) {
        reporter.write(report, out);
      }
      return;
    }
    Path part =
        target.resolveSibling(
            ".%s.%d.part".formatted(target.getFileName(), ProcessHandle.current().pid()));
    try {
      try (Writer out = Files.newBufferedWriter(part)) {
        reporter.write(report, out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
