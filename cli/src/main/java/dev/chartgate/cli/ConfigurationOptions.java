package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.ConfigurationFinder;
import dev.chartgate.cli.config.ConfigurationReader;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say which configuration holds, and which of its releases are meant. */
final class ConfigurationOptions {
  /** The options of {@code lint} for which the environment can speak. */
  static final Set<String> VARIABLES =
      Set.of(
          "--config",
          "--chart-store",
          "--facts",
          "--policy",
          "--waivers",
          "--baseline",
          "--compat",
          "--profile",
          "--select",
          "--ignore",
          "--pack",
          "--pack-dir",
          "--fail-severity",
          "--output",
          "--kube-version",
          "--api-versions",
          "--helm-version");

  /** Those of them that say what is read. */
  static final Set<String> VARIABLES_OF_INPUT =
      VARIABLES.stream()
          .filter(option ->
              !Set.of("--baseline", "--compat", "--fail-severity", "--output").contains(option))
          .collect(Collectors.toUnmodifiableSet());

  private ConfigurationOptions() {}

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Configuration",
        Flag.text(
            "FILE",
            "The configuration (default: the nearest "
                + ConfigurationFinder.NAME
                + " upward from PATH or here, within the repository).",
            "--config"),
        Flag.toggle("Takes no configuration.", "--no-config"),
        Flag.text(
            "REF",
            "Judges the releases whose files have changed since this commit, tag or branch; git"
                + " tells which.",
            "--since"),
        Flag.choice(
            Touched.CHOICE,
            "releases|charts",
            "Takes PATHs for files that were touched: judges the releases of the configuration to"
                + " which they belong, or the charts as well, and passes over other files.",
            "--touched"),
        Flag.toggle(
            "Prints what holds and where each part comes from, and judges nothing.",
            "--print-config"));
  }

  /**
   * Where the configuration lies, if there is one.
   *
   * @throws UsageException if the paths belong to different ones
   */
  static Optional<Path> locate(ParseResult arguments, Console console) throws UsageException {
    Optional<String> named = Flag.optional(arguments, "--config");
    if (Flag.isGiven(arguments, "--no-config")) {
      if (Flag.isGiven(arguments, "--config")) {
        throw new UsageException("--config and --no-config contradict each other");
      }
      return Optional.empty();
    }
    if (named.isPresent()) {
      return named.map(console.workingDirectory()::resolve);
    }
    ConfigurationFinder finder = new ConfigurationFinder(console.workingDirectory());
    if (Flag.isGiven(arguments, "--touched")) {
      // The files of a commit lie anywhere.
      return finder.find(Path.of(""));
    }
    Set<Optional<Path>> found = new LinkedHashSet<>();
    for (String path : Flag.rest(arguments)) {
      if (!path.equals(LoadRequest.STDIN)) {
        found.add(finder.find(Path.of(path)));
      }
    }
    if (found.size() > 1) {
      throw new UsageException(
          "these paths belong to different configurations; call chartgate for each, or name one"
              + " with --config FILE");
    }
    return found.isEmpty() ? finder.find(Path.of("")) : found.iterator().next();
  }

  /**
   * Reads a configuration.
   *
   * @param problems gets its mistakes
   * @throws RunException if it cannot be read, or so little of it that nothing holds
   */
  static Configuration read(Path file, Console console, Problems problems) throws RunException {
    ShownPaths paths = new ShownPaths(console.workingDirectory());
    SourceText text = TextInput.read(console, "the configuration", paths.of(file));
    Path absolute = console.workingDirectory().resolve(file).toAbsolutePath().normalize();
    Optional<Configuration> read =
        new ConfigurationReader(problems).read(text, absolute.resolveSibling(""));
    if (read.isEmpty()) {
      throw RunException.ofConfiguration(problems.sorted());
    }
    return read.get();
  }
}
