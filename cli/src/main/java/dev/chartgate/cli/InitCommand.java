package dev.chartgate.cli;

import dev.chartgate.cli.config.ConfigurationFinder;
import dev.chartgate.cli.config.ConfigurationReader;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate init}: writes a first configuration. */
final class InitCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate init [OPTION]... [DIR]")
        .description(
            "Looks through a folder for charts, their values files, and files that declare releases"
                + " for Flux or Argo CD, and writes a .chartgate.yaml there that lists what it"
                + " found. It is a first guess, to be read and corrected.")
        .footer("  chartgate init", "  chartgate init --force deploy");
    spec.addPositional(Flag.rest("DIR", "The folder (default: this one)."));
    Flag.addGroup(
        spec,
        "Options",
        Flag.toggle("Replaces a configuration that is there already.", "--force"),
        Flag.toggle("Prints the configuration, and writes nothing.", "--dry-run"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    List<String> named = Flag.rest(arguments);
    if (named.size() > 1) {
      throw new UsageException("name one folder");
    }
    String typed = named.isEmpty() ? "." : named.getFirst();
    Path folder = console.workingDirectory().resolve(typed).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new UsageException("'%s' is no folder".formatted(typed));
    }
    Path file = folder.resolve(ConfigurationFinder.NAME);
    String shown = new ShownPaths(console.workingDirectory()).of(file);
    boolean dryRun = Flag.isGiven(arguments, "--dry-run");
    if (!dryRun && Files.exists(file) && !Flag.isGiven(arguments, "--force")) {
      throw new RunException("%s is there already; --force replaces it".formatted(shown));
    }
    FirstConfiguration first = FirstConfiguration.of(scan(folder, typed));
    requireSound(first.text(), folder);
    if (dryRun) {
      console.print(first.text());
      return ExitCode.CLEAN;
    }
    new WholeFile(file, shown).write(out -> out.write(first.text()));
    console.print("wrote %s with %s%n".formatted(shown, first.summary()));
    return ExitCode.CLEAN;
  }

  private static RepositoryScan scan(Path folder, String typed) throws RunException {
    try {
      return RepositoryScan.of(folder);
    } catch (IOException e) {
      throw new RunException("cannot read '%s': %s".formatted(typed, IoReason.of(e)));
    }
  }

  /** What is written here must be what is read elsewhere. */
  private static void requireSound(String text, Path folder) {
    Problems problems = new Problems();
    SourceText source = new SourceText(ConfigurationFinder.NAME, text);
    if (new ConfigurationReader(problems).read(source, folder).isEmpty() || !problems.isEmpty()) {
      throw new IllegalStateException("a configuration that is not sound: " + problems.sorted());
    }
  }
}
