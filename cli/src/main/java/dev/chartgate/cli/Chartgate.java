package dev.chartgate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Finds the command that is meant, and runs it. Only that command's model is built. */
final class Chartgate {
  private final Console console;

  Chartgate(Console console) {
    this.console = console;
  }

  ExitCode run(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      console.stderr().print(RootHelp.TEXT);
      return ExitCode.NOT_JUDGED;
    }
    String word = arguments.getFirst();
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (word) {
      case "-V", "--version" -> printed(version());
      case "-h", "--help" -> printed(RootHelp.TEXT);
      case "help" -> help(rest);
      default -> {
        Optional<CommandName> command = CommandName.of(word);
        yield command.isPresent() ? run(command.get(), rest) : unknown(word);
      }
    };
  }

  private ExitCode printed(String text) throws IOException {
    console.print(text);
    return ExitCode.CLEAN;
  }

  private ExitCode run(CommandName name, List<String> arguments) throws IOException {
    Command command = name.create();
    Usage usage =
        new Usage(
            "chartgate " + name.word(),
            command,
            new EnvironmentDefaults(console.environment(), command.variables()));
    try {
      ParseResult parsed = usage.parse(arguments);
      if (Flag.isGiven(parsed, "--help")) {
        return printed(usage.help());
      }
      return command.run(parsed, console);
    } catch (UsageException e) {
      String called = "chartgate " + name.word();
      console.stderr().printf("%s: %s%nSee '%s --help'.%n", called, e.getMessage(), called);
      return ExitCode.NOT_JUDGED;
    } catch (RunException e) {
      console.stderr().print(e.shownProblems());
      console.stderr().printf("chartgate %s: %s%n", name.word(), e.getMessage());
      return ExitCode.NOT_JUDGED;
    }
  }

  private ExitCode help(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      return printed(RootHelp.TEXT);
    }
    String word = arguments.getFirst();
    Optional<CommandName> command = CommandName.of(word);
    return command.isPresent() ? run(command.get(), List.of("--help")) : unknown(word);
  }

  private ExitCode unknown(String word) {
    String hint =
        Files.exists(console.workingDirectory().resolve(word))
            ? "; did you mean 'chartgate lint " + word + "'?"
            : Suggestion.of(word, RootHelp.words());
    String what = word.startsWith("-") ? "option" : "command";
    console
        .stderr()
        .printf("chartgate: unknown %s '%s'%s%nSee 'chartgate --help'.%n", what, word, hint);
    return ExitCode.NOT_JUDGED;
  }

  /** The version of the jar; classes that were never packed have none. */
  private static String version() {
    String version = Chartgate.class.getPackage().getImplementationVersion();
    return "chartgate " + (version == null ? "(not packed)" : version) + "\n";
  }

  /**
   * Says in a line that Chartgate itself failed. The message of the exception is left out, since it
   * may quote an input.
   */
  ExitCode crashed(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      console
          .stderr()
          .printf(
              "chartgate: the input needs more than the %,d MB of memory that there are; nothing"
                  + " was judged. Split the input, or give more with CHARTGATE_JAVA_OPTS=-Xmx2g.%n",
              Runtime.getRuntime().maxMemory() >> 20);
      return ExitCode.NOT_JUDGED;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    console
        .stderr()
        .printf(
            "chartgate: internal error: %s%s; nothing was judged. Set CHARTGATE_DEBUG=1 to see the"
                + " stack trace, and please report it.%n",
            failure.getClass().getName(), where);
    if (console.variable("CHARTGATE_DEBUG").isPresent()) {
      failure.printStackTrace(console.stderr());
    }
    return ExitCode.NOT_JUDGED;
  }
}
