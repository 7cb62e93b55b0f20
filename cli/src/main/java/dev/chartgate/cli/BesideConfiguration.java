package dev.chartgate.cli;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.ConfigurationFinder;
import dev.chartgate.cli.config.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/** Finds the files of a repository that have a usual name, beside its configuration. */
final class BesideConfiguration {
  private BesideConfiguration() {}

  /**
   * The file of an option: the one that the argument names, or else the configuration, or else the
   * one of the usual name beside the configuration; without a configuration, the one of that name
   * in the working directory or above.
   *
   * @param flag the option
   * @param name the usual name
   * @param key what the configuration says
   */
  static Optional<Path> file(
      String flag,
      String name,
      Function<Configuration, Optional<Written<String>>> key,
      ParseResult arguments,
      Optional<Configuration> configuration,
      Console console) {
    Optional<String> named = Flag.optional(arguments, flag);
    if (named.isPresent()) {
      return named.map(console.workingDirectory()::resolve);
    }
    if (configuration.isPresent()) {
      return configuration
          .flatMap(key)
          .map(Written::value)
          .map(configuration.get()::resolve)
          .or(() -> Optional.of(configuration.get().resolve(name)).filter(Files::isRegularFile));
    }
    if (Flag.isGiven(arguments, "--no-config")) {
      return Optional.empty();
    }
    return new ConfigurationFinder(console.workingDirectory()).find(name, Path.of(""));
  }
}
