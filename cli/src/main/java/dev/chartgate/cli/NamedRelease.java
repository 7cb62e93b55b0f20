package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.ConfigurationFinder;
import dev.chartgate.cli.config.ReleaseEntry;
import dev.chartgate.cli.config.Written;
import dev.chartgate.source.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The release of a configuration that an argument names, for commands that are about one chart.
 *
 * @param input what is to be read
 * @param packDirs the folders with packs that the configuration names
 */
record NamedRelease(InputOptions input, List<String> packDirs) {
  private static final String OPTION = "--release";

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Configuration",
        Flag.text(
            "NAME",
            "Takes chart, values and settings of this release of the configuration; values given"
                + " here come on top.",
            "-r",
            OPTION),
        Flag.text(
            "FILE",
            "The configuration (default: the nearest %s upward from here, within the repository)."
                .formatted(ConfigurationFinder.NAME),
            "--config"));
  }

  /** Whether one is named, so that no argument names a chart. */
  static boolean isGiven(ParseResult arguments) {
    return Flag.isGiven(arguments, OPTION);
  }

  /**
   * Finds it.
   *
   * @throws UsageException if the configuration has no such release
   * @throws RunException if there is no sound configuration
   */
  static NamedRelease of(ParseResult arguments, Console console)
      throws UsageException, RunException {
    if (Flag.isGiven(arguments, "--release-name")) {
      throw new UsageException("--release already names the release; leave out --release-name");
    }
    Optional<Path> file =
        Flag.<String>optional(arguments, "--config")
            .map(console.workingDirectory()::resolve)
            .or(() -> new ConfigurationFinder(console.workingDirectory()).find(Path.of("")));
    if (file.isEmpty()) {
      throw new UsageException(
          "--release needs a configuration that lists releases; 'chartgate init' writes one");
    }
    Problems problems = new Problems();
    Configuration configuration = ConfigurationOptions.read(file.get(), console, problems);
    if (!problems.isEmpty()) {
      throw RunException.ofConfiguration(problems.sorted());
    }
    ReleaseEntry.Listed release = find(arguments, configuration);
    if (release.chart().isEmpty()) {
      throw new RunException(
          "%s: the release '%s' names no chart, so there is nothing to render"
              .formatted(release.mark(), release.name().value()));
    }
    ShownPaths paths = new ShownPaths(console.workingDirectory());
    return new NamedRelease(
        new ConfiguredJobs(configuration, arguments, console).input(release),
        configuration.packDirs().stream()
            .map(folder -> paths.of(configuration.resolve(folder.value())))
            .toList());
  }

  private static ReleaseEntry.Listed find(ParseResult arguments, Configuration configuration)
      throws UsageException {
    String name = Flag.<String>optional(arguments, OPTION).orElseThrow();
    Optional<String> namespace = Flag.optional(arguments, "--namespace");
    List<ReleaseEntry.Listed> listed =
        configuration.releases().stream()
            .filter(ReleaseEntry.Listed.class::isInstance)
            .map(ReleaseEntry.Listed.class::cast)
            .toList();
    List<ReleaseEntry.Listed> named =
        listed.stream().filter(release -> release.name().value().equals(name)).toList();
    if (named.isEmpty()) {
      List<String> names = listed.stream().map(release -> release.name().value()).toList();
      throw new UsageException(
          "%s lists no release '%s'%s"
              .formatted(configuration.file().name(), name, Suggestion.of(name, names)));
    }
    List<ReleaseEntry.Listed> there =
        named.size() == 1
            ? named
            : named.stream()
                .filter(release ->
                    namespace.isPresent()
                        && release.settings().namespace().map(Written::value).equals(namespace))
                .toList();
    if (there.size() != 1) {
      throw new UsageException(
          "%s lists %d releases '%s'; name the namespace of one with -n"
              .formatted(configuration.file().name(), named.size(), name));
    }
    return there.getFirst();
  }
}
