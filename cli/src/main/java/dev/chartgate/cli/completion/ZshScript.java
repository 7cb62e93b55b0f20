package dev.chartgate.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** Completion for Z shell. */
final class ZshScript {
  private ZshScript() {}

  static String of(List<CompletedCommand> commands) {
    StringBuilder words = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (CompletedCommand command : commands) {
      words.append("    %s\n".formatted(quoted(command.word() + ":" + command.purpose())));
      cases
          .append("        %s)\n          _arguments -s :".formatted(command.word()))
          .append(
              command.options().stream()
                  .map(option -> " \\\n            " + option(option))
                  .collect(Collectors.joining()))
          .append(" \\\n            %s\n          ;;\n".formatted(argument(command.argument())));
    }
    return """
    #compdef chartgate
    # Completion of chartgate for zsh, written by 'chartgate completion zsh'.

    _chartgate() {
      local context state state_descr line
      local -a commands
      typeset -A opt_args
      commands=(
    %s  )
      _arguments -C '1:command:->command' '*::argument:->arguments'
      case $state in
        command) _describe -t commands command commands ;;
        arguments)
          case $words[1] in
    %s      esac
          ;;
      esac
    }

    if [ "$funcstack[1]" = _chartgate ]; then
      _chartgate "$@"
    else
      compdef _chartgate chartgate
    fi
    """
        .formatted(words, cases);
  }

  private static String option(CompletedOption option) {
    boolean takesValue = option.value().isPresent();
    List<String> names =
        option.names().stream().map(name -> takesValue ? withValue(name) : name).toList();
    String others = option.isRepeatable() ? "'*'" : "'(" + String.join(" ", option.names()) + ")'";
    String name = names.size() == 1 ? names.getFirst() : "{" + String.join(",", names) + "}";
    String purpose = option.purpose().replace("[", "\\[").replace("]", "\\]");
    String value =
        option
            .value()
            .map(v -> ":" + option.label().replace(":", "\\:") + ":" + action(v))
            .orElse("");
    return others + name + quoted("[" + purpose + "]" + value);
  }

  /**
   * A long name takes its value behind a sign or as the next word, a short one also right behind.
   */
  private static String withValue(String name) {
    return name.startsWith("--") ? name + "=" : name + "+";
  }

  private static String argument(Value value) {
    return quoted("*:argument:" + action(value));
  }

  private static String action(Value value) {
    return switch (value) {
      case Value.Words(var words) -> "(" + String.join(" ", words) + ")";
      case Value.File() -> "_files";
      case Value.Folder() -> "_files -/";
      case Value.Text() -> " ";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
