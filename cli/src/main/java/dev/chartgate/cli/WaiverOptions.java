package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Problems;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.waiver.WaiverFileReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The file of waivers of a run.
 *
 * @param file the file, if there is one
 * @param fromHome the name of a file of a report as seen from the folder of the waivers
 * @param complete whether all releases are judged that it is for
 */
record WaiverOptions(Optional<Path> file, UnaryOperator<String> fromHome, boolean complete) {
  /** How files of waivers are called. */
  static final String NAME = ".chartgate-waivers.yaml";

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Waivers",
        Flag.text(
            "FILE",
            "The agreed exceptions (default: " + NAME + ", found like the configuration).",
            "--waivers"));
  }

  /**
   * The file that holds.
   *
   * @param complete whether all releases are judged that it is for
   */
  static WaiverOptions of(
      ParseResult arguments,
      Optional<Configuration> configuration,
      Console console,
      boolean complete) {
    Optional<Path> file = file(arguments, configuration, console);
    return new WaiverOptions(file, ShownPaths.from(file, console), complete);
  }

  /** The files that hold, as what the findings of every release depend on. */
  static List<Path> files(
      ParseResult arguments, Optional<Configuration> configuration, Console console) {
    return file(arguments, configuration, console).stream().toList();
  }

  private static Optional<Path> file(
      ParseResult arguments, Optional<Configuration> configuration, Console console) {
    return BesideConfiguration.file(
        "--waivers", NAME, Configuration::waivers, arguments, configuration, console);
  }

  /**
   * Reads it.
   *
   * @throws RunException if it cannot be read, or has a mistake
   */
  List<FileWaiver> read(Console console, Packs packs) throws RunException {
    if (file.isEmpty()) {
      return List.of();
    }
    Problems problems = new Problems();
    String name = new ShownPaths(console.workingDirectory()).of(file.get());
    List<FileWaiver> waivers =
        new WaiverFileReader(new RuleCatalog(packs.all()), problems)
            .read(TextInput.read(console, "the file of waivers", name));
    if (!problems.isEmpty()) {
      throw new RunException(
          "the waivers are not sound, and nothing was judged", problems.sorted());
    }
    return waivers;
  }
}
