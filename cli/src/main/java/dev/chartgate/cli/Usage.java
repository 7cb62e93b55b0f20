package dev.chartgate.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The arguments of one command: reads them, explains them, and says what is wrong with them. */
final class Usage {
  private static final int WIDTH = 100;
  private final CommandLine parser;
  private final EnvironmentDefaults environment;

  /**
   * The arguments of a command.
   *
   * @param environment what stands in for options that are not typed
   */
  Usage(String name, Command command, EnvironmentDefaults environment) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .synopsisHeading("Usage: ")
        .parameterListHeading("%nArguments:%n")
        .descriptionHeading("%n")
        .footerHeading("%nExamples:%n");
    command.describe(spec);
    Flag.addGroup(spec, "Help", Flag.toggle("Prints this text.", "-h", "--help"));
    parser = new CommandLine(spec).setExpandAtFiles(false);
    this.environment = environment;
  }

  /** The model of the arguments. */
  CommandSpec spec() {
    return parser.getCommandSpec();
  }

  /** The help text. */
  String help() {
    return parser.getUsageMessage(Ansi.OFF);
  }

  /**
   * Reads arguments.
   *
   * @throws UsageException if they are not those of the command
   */
  ParseResult parse(List<String> arguments) throws UsageException {
    try {
      ParseResult parsed = parser.parseArgs(arguments.toArray(String[]::new));
      for (OptionSpec option : parsed.matchedOptionsSet()) {
        if (!option.isMultiValue() && Collections.frequency(parsed.matchedOptions(), option) > 1) {
          throw new UsageException(
              "option '%s' can be given once only".formatted(option.longestName()));
        }
      }
      environment.apply(parsed);
      return parsed;
    } catch (UnmatchedArgumentException e) {
      throw new UsageException(unknown(e.getUnmatched()));
    } catch (ParameterException e) {
      String message = String.valueOf(e.getMessage());
      throw new UsageException(
          message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
    }
  }

  private String unknown(List<String> unmatched) {
    String option = unmatched.getFirst();
    int value = option.indexOf('=');
    String name = value < 0 ? option : option.substring(0, value);
    List<String> names = new ArrayList<>(parser.getCommandSpec().optionsMap().keySet());
    return "unknown option '%s'%s".formatted(name, Suggestion.of(name, names));
  }
}
