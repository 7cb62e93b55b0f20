package dev.chartgate.cli;

import dev.chartgate.cli.completion.CompletedCommand;
import dev.chartgate.cli.completion.CompletedOption;
import dev.chartgate.cli.completion.Shell;
import dev.chartgate.cli.completion.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code chartgate completion}: writes what a shell needs to complete arguments. */
final class CompletionCommand implements Command {
  private static final Choice<Shell> SHELLS = Choice.of(Shell::word, Shell.values());

  /** What the labels of the help say of files. */
  private static final Set<String> FILES = Set.of("FILE", "KEY=FILE", "PATH", "CHART", "ARGUMENT");

  private static final String FOLDER = "DIR";
  private static final Pattern REST =
      Pattern.compile("(?s)( \\(default: [^)]*\\))?(\\.(\\s.*)?|;\\s.*)$");

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate completion bash|zsh|fish")
        .description(
            "Prints a script with which a shell completes commands, options and their values.")
        .footer(
            "  source <(chartgate completion bash)                    # in ~/.bashrc",
            "  source <(chartgate completion zsh)                     # in ~/.zshrc, after"
                + " compinit",
            "  chartgate completion fish > ~/.config/fish/completions/chartgate.fish");
    spec.addPositional(Flag.rest(SHELLS, "SHELL", "The shell: bash, zsh or fish."));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console) throws UsageException, IOException {
    List<String> words = Flag.rest(arguments);
    if (words.size() != 1) {
      throw new UsageException("name one shell: bash, zsh or fish");
    }
    try {
      console.print(SHELLS.convert(words.getFirst()).script(commands()));
      return ExitCode.CLEAN;
    } catch (TypeConversionException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** All that can be typed. */
  static List<CompletedCommand> commands() {
    List<CompletedCommand> commands = new ArrayList<>();
    for (CommandName name : CommandName.values()) {
      CommandSpec spec =
          new Usage(name.word(), name.create(), new EnvironmentDefaults(Map.of(), Set.of())).spec();
      List<CompletedOption> options =
          spec.options().stream().map(CompletionCommand::option).toList();
      Value argument =
          spec.positionalParameters().stream()
              .findFirst()
              .map(CompletionCommand::value)
              .orElse(new Value.Text());
      commands.add(new CompletedCommand(name.word(), purpose(name.purpose()), options, argument));
    }
    commands.add(
        new CompletedCommand(
            "help",
            "Explains a command and its options",
            List.of(),
            new Value.Words(CommandName.words())));
    commands.add(
        new CompletedCommand("--help", "Explains the program", List.of(), new Value.Text()));
    commands.add(
        new CompletedCommand("--version", "Prints the version", List.of(), new Value.Text()));
    return commands;
  }

  private static CompletedOption option(OptionSpec option) {
    return new CompletedOption(
        Arrays.asList(option.names()),
        option.paramLabel(),
        purpose(String.join(" ", option.description())),
        option.arity().max() == 0 ? Optional.empty() : Optional.of(value(option)),
        option.isMultiValue());
  }

  private static Value value(ArgSpec argument) {
    if (argument.completionCandidates() != null) {
      List<String> words = new ArrayList<>();
      argument.completionCandidates().forEach(words::add);
      return new Value.Words(words);
    }
    if (argument.paramLabel().equals(FOLDER)) {
      return new Value.Folder();
    }
    return FILES.contains(argument.paramLabel()) ? new Value.File() : new Value.Text();
  }

  /** The first sentence up to a semicolon, without a default. */
  private static String purpose(String description) {
    return REST.matcher(description.replace("%%", "%")).replaceFirst("");
  }
}
