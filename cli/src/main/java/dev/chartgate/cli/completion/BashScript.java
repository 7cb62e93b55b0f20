package dev.chartgate.cli.completion;

import java.util.List;

/** Completion for Bash. */
final class BashScript {
  private BashScript() {}

  static String of(List<CompletedCommand> commands) {
    StringBuilder cases = new StringBuilder();
    List<String> words = commands.stream().map(CompletedCommand::word).toList();
    cases.append("    '') value=words words='%s' ;;\n".formatted(String.join(" ", words)));
    commands.forEach(command -> command(command, cases));
    return """
    # Completion of chartgate for bash, written by 'chartgate completion bash'.

    # What can follow: sets options, and value to what is to be completed: words, files, folders or
    # nothing; an option before the word decides, and else it is an argument.
    _chartgate_options() {
      options='' value=files words=''
      case $1 in
    %s  esac
    }

    _chartgate() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} start=''
      local options value words
      # Bash takes the sign for a word, unless COMP_WORDBREAKS was changed.
      if [[ $word == = ]]; then
        word=''
      elif [[ $before == = && $COMP_CWORD -gt 2 ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      elif [[ $word == --*=* ]]; then
        before=${word%%%%=*} start=$before= word=${word#*=}
      else
        [[ $COMP_CWORD -gt 1 ]] || before=''
      fi
      local command=${COMP_WORDS[1]}
      [[ $COMP_CWORD -gt 1 ]] || command=''
      _chartgate_options "$command" "$before"
      if [[ $word == -* && $value != nothing && -z $start ]]; then
        value=words words=$options
      fi
      local found of=()
      case $value in
        words) of=(-W "$words") ;;
        files) of=(-f) ;;
        folders) of=(-d) ;;
      esac
      COMPREPLY=()
      # The bash of macOS has no mapfile and no compopt.
      while IFS= read -r found; do
        COMPREPLY+=("$found")
      done < <([[ $value == nothing ]] || compgen -P "$start" "${of[@]}" -- "$word")
      if [[ $value == files || $value == folders ]]; then
        compopt -o filenames 2>/dev/null
      fi
    }

    complete -F _chartgate chartgate
    """
        .formatted(cases);
  }

  private static void command(CompletedCommand command, StringBuilder cases) {
    List<String> names =
        command.options().stream().flatMap(option -> option.names().stream()).toList();
    cases
        .append("    %s)\n".formatted(command.word()))
        .append("      options='%s'\n".formatted(String.join(" ", names)))
        .append("      case $2 in\n");
    for (CompletedOption option : command.options()) {
      option
          .value()
          .ifPresent(value ->
              cases.append(
                  "        %s) %s ;;\n"
                      .formatted(String.join("|", option.names()), assignment(value))));
    }
    cases
        .append("        *) %s ;;\n".formatted(assignment(command.argument())))
        .append("      esac\n      ;;\n");
  }

  private static String assignment(Value value) {
    return switch (value) {
      case Value.Words(var words) -> "value=words words='%s'".formatted(String.join(" ", words));
      case Value.File() -> "value=files";
      case Value.Folder() -> "value=folders";
      case Value.Text() -> "value=nothing";
    };
  }
}
