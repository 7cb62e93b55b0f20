package dev.chartgate.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What files that are named stand for, where they are named only since somebody touched them. */
enum Touched {
  /** The releases of the configuration to which they belong. */
  RELEASES("releases"),
  /** Those releases, and the charts that they are parts of. */
  CHARTS("charts");

  static final Choice<Touched> CHOICE = Choice.of(touched -> touched.word, values());

  private static final String OPTION = "--touched";

  private final String word;

  Touched(String word) {
    this.word = word;
  }

  /**
   * What the arguments say of it.
   *
   * @throws UsageException if they name no file, or tell themselves what makes a release
   */
  static Optional<Touched> of(ParseResult arguments) throws UsageException {
    Optional<Touched> touched = Flag.optional(arguments, OPTION);
    if (touched.isEmpty()) {
      return touched;
    }
    if (Flag.isGiven(arguments, "--since")) {
      throw new UsageException("--touched and --since each say which files; give one of them");
    }
    List<String> paths = Flag.rest(arguments);
    if (paths.isEmpty()) {
      throw new UsageException("--touched is about files: name them");
    }
    if (InputOptions.of(arguments).describesRelease()) {
      throw new UsageException(
          "--touched finds what files belong to; leave out -f, --set and what else tells of one"
              + " release");
    }
    return touched;
  }

  /** Whether what stands in no configuration is judged. */
  boolean judgesCharts() {
    return this == CHARTS;
  }
}
