package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.source.Problems;
import dev.chartgate.waiver.Baseline;
import dev.chartgate.waiver.BaselineReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The baseline of a run.
 *
 * @param mode what becomes of it
 * @param file the file, if there is one
 * @param complete whether all releases are judged that it is for
 */
record BaselineOptions(Mode mode, Optional<Path> file, boolean complete) {
  /** How baselines are called. */
  static final String NAME = ".chartgate-baseline.json";

  private static final String FILE = "--baseline";
  private static final String NO = "--no-baseline";
  private static final String CREATE = "--create-baseline";
  private static final String PRUNE = "--prune-baseline";

  /** What a run does with its baseline. */
  enum Mode {
    /** Agrees to what it has. */
    USE,
    /** Writes one of what is found. */
    CREATE,
    /** Agrees to what it has, and drops what is mended. */
    PRUNE
  }

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Baseline",
        Flag.text(
            "FILE",
            "The agreed findings of yesterday (default: "
                + NAME
                + ", found like the configuration).",
            FILE),
        Flag.toggle("Takes no baseline.", NO),
        Flag.toggle("Writes a baseline of all that is found now, and agrees to it.", CREATE),
        Flag.toggle("Drops from the baseline what is mended.", PRUNE));
  }

  /**
   * The baseline that holds.
   *
   * @param complete whether all releases of the configuration are judged
   * @param problems gets a mistake of the configuration
   * @throws UsageException if the arguments contradict each other, or there is nothing to prune
   */
  static BaselineOptions of(
      ParseResult arguments,
      Optional<Configuration> configuration,
      Console console,
      boolean complete,
      Problems problems)
      throws UsageException {
    Mode mode = mode(arguments);
    Optional<Path> file = file(arguments, configuration, console);
    if (mode == Mode.CREATE) {
      if (configuration.isPresent() && !complete) {
        throw new UsageException(
            "--create-baseline writes what is found in all releases of %s; name no path and no"
                    .formatted(configuration.get().file().name())
                + " --since, or take --no-config and a --baseline of their own");
      }
      file =
          file.or(() ->
              Optional.of(
                  configuration
                      .map(c -> c.resolve(NAME))
                      .orElseGet(() -> console.workingDirectory().resolve(NAME))));
    } else {
      if (mode == Mode.PRUNE && file.isEmpty()) {
        throw new UsageException(
            "--prune-baseline: there is no %s; name the baseline with --baseline FILE"
                .formatted(NAME));
      }
      requireFile(arguments, configuration, problems);
    }
    return new BaselineOptions(mode, file, configuration.isPresent() && complete);
  }

  /** The files that hold, as what the findings of every release depend on. */
  static List<Path> files(
      ParseResult arguments, Optional<Configuration> configuration, Console console) {
    return file(arguments, configuration, console).stream().toList();
  }

  private static Mode mode(ParseResult arguments) throws UsageException {
    boolean creates = isGiven(arguments, CREATE);
    boolean prunes = isGiven(arguments, PRUNE);
    if (creates && prunes) {
      throw new UsageException("--create-baseline and --prune-baseline contradict each other");
    }
    if (isGiven(arguments, NO)) {
      for (String other : List.of(FILE, CREATE, PRUNE)) {
        if (isGiven(arguments, other)) {
          throw new UsageException("--no-baseline and %s contradict each other".formatted(other));
        }
      }
    }
    return creates ? Mode.CREATE : prunes ? Mode.PRUNE : Mode.USE;
  }

  private static Optional<Path> file(
      ParseResult arguments, Optional<Configuration> configuration, Console console) {
    if (!isTaken(arguments)) {
      return Optional.empty();
    }
    return BesideConfiguration.file(
        FILE, NAME, Configuration::baseline, arguments, configuration, console);
  }

  /** The file that a configuration names must be there, unless it is to be written. */
  private static void requireFile(
      ParseResult arguments, Optional<Configuration> configuration, Problems problems) {
    if (isTaken(arguments) && Flag.optional(arguments, FILE).isEmpty()) {
      configuration
          .flatMap(Configuration::baseline)
          .filter(named -> !Files.exists(configuration.get().resolve(named.value())))
          .ifPresent(named ->
              problems.add(
                  named.mark(),
                  "there is no file '%s'; --create-baseline writes it".formatted(named.value())));
    }
  }

  /** Whether the command takes a baseline, and the arguments do not forbid it. */
  private static boolean isTaken(ParseResult arguments) {
    return arguments.commandSpec().findOption(FILE) != null && !isGiven(arguments, NO);
  }

  private static boolean isGiven(ParseResult arguments, String option) {
    return Flag.isGiven(arguments, option);
  }

  /**
   * Reads its entries, unless it is to be written.
   *
   * @throws RunException if it cannot be read, or has a mistake
   */
  Optional<Map<BaselineEntry, Integer>> read(Console console) throws RunException {
    if (file.isEmpty() || mode == Mode.CREATE) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    Map<BaselineEntry, Integer> entries =
        new BaselineReader(problems)
            .read(TextInput.read(console, "the baseline", shown(file.get(), console)));
    if (!problems.isEmpty()) {
      throw new RunException(
          "the baseline is not sound, and nothing was judged; mend it, or write it anew with"
              + " --create-baseline",
          problems.sorted());
    }
    return Optional.of(entries);
  }

  /**
   * What is agreed to.
   *
   * @param console tells where the files of reports are named from
   * @param entries what {@link #read} gave
   * @param allLoaded whether nothing is missing that was to be judged
   */
  Optional<Baseline> agreed(
      Console console, Optional<Map<BaselineEntry, Integer>> entries, boolean allLoaded) {
    UnaryOperator<String> fromHome = ShownPaths.from(file, console);
    return mode == Mode.CREATE
        ? Optional.of(new Baseline.Everything(fromHome))
        : entries.map(all -> new Baseline.Listed(fromHome, all, complete && allLoaded));
  }

  /** How messages call a file. */
  static String shown(Path file, Console console) {
    return new ShownPaths(console.workingDirectory()).of(file);
  }
}
