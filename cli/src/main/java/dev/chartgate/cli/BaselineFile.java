package dev.chartgate.cli;

import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.finding.BaselineTally;
import dev.chartgate.finding.Report;
import dev.chartgate.report.BaselineJson;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes the baseline when a run has been judged, and says what became of it. */
final class BaselineFile {
  private final BaselineOptions options;
  private final Console console;

  BaselineFile(BaselineOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /**
   * Writes it if that was asked for.
   *
   * @return what a person should know of it
   * @throws RunException if it cannot be written, or would not hold all that is found
   */
  Optional<String> update(Report report) throws RunException {
    if (report.baseline().isEmpty() || options.file().isEmpty()) {
      return Optional.empty();
    }
    Path file = options.file().get();
    String name = BaselineOptions.shown(file, console);
    BaselineTally tally = report.baseline().get();
    int kept = BaselineTally.count(tally.kept());
    return switch (options.mode()) {
      case CREATE -> {
        if (!report.isComplete()) {
          throw new RunException(
              "not everything was judged, so %s was not written; mend that first".formatted(name));
        }
        write(file, name, tally.found());
        yield Optional.of(
            "wrote %s to %s".formatted(findings(BaselineTally.count(tally.found())), name));
      }
      case PRUNE -> {
        if (tally.mended() == 0) {
          yield Optional.of("nothing of %s is mended; it stays as it is".formatted(name));
        }
        write(file, name, tally.kept());
        yield Optional.of(
            "dropped %s from %s, since %s mended; %d %s left"
                .formatted(
                    findings(tally.mended()),
                    name,
                    tally.mended() == 1 ? "it is" : "they are",
                    kept,
                    kept == 1 ? "is" : "are"));
      }
      case USE ->
          tally.mended() == 0
              ? Optional.empty()
              : Optional.of(
                  "%s of %s %s mended; --prune-baseline drops %s"
                      .formatted(
                          findings(tally.mended()),
                          name,
                          tally.mended() == 1 ? "is" : "are",
                          tally.mended() == 1 ? "it" : "them"));
    };
  }

  private static void write(Path file, String name, Map<BaselineEntry, Integer> entries)
      throws RunException {
    new WholeFile(file, name).write(out -> out.write(BaselineJson.of(entries)));
  }

  private static String findings(int count) {
    return count + (count == 1 ? " finding" : " findings");
  }
}
