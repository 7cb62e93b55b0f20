package dev.chartgate.cli.completion;

import java.util.List;

/** Completion for Fish. */
final class FishScript {
  private static final String CALL = "complete -c chartgate";

  private FishScript() {}

  static String of(List<CompletedCommand> commands) {
    StringBuilder script = new StringBuilder();
    script.append(
        "# Completion of chartgate for fish, written by 'chartgate completion fish'.\n\n");
    script.append(CALL).append(" -f\n");
    for (CompletedCommand command : commands) {
      script.append(
          "%s -n __fish_use_subcommand -a %s -d %s\n"
              .formatted(CALL, command.word(), quoted(command.purpose())));
    }
    for (CompletedCommand command : commands) {
      String call = CALL + " -n '__fish_seen_subcommand_from " + command.word() + "'";
      script.append('\n').append(call).append(argument(command.argument())).append('\n');
      for (CompletedOption option : command.options()) {
        script.append(call);
        option.names().forEach(name -> script.append(name(name)));
        option.value().ifPresent(value -> script.append(value(value)));
        script.append(" -d ").append(quoted(option.purpose())).append('\n');
      }
    }
    return script.toString();
  }

  private static String name(String name) {
    return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Words(var words) -> " -x -a " + quoted(String.join(" ", words));
      // Fish's own list of folders begins with the name of the option where a sign follows it.
      case Value.File(), Value.Folder() -> " -r -F";
      case Value.Text() -> " -x";
    };
  }

  private static String argument(Value value) {
    return switch (value) {
      case Value.Words(var words) -> " -a " + quoted(String.join(" ", words));
      case Value.File() -> " -F";
      case Value.Folder() -> " -a '(__fish_complete_directories)'";
      case Value.Text() -> " -f";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
