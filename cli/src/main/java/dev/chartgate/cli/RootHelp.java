package dev.chartgate.cli;

import java.util.ArrayList;
import java.util.List;

/** The help of the program as a whole. */
final class RootHelp {
  static final String TEXT = text();

  private RootHelp() {}

  /** What can stand first. */
  static List<String> words() {
    List<String> words = new ArrayList<>(CommandName.words());
    words.addAll(List.of("help", "--help", "--version"));
    return words;
  }

  private static String text() {
    StringBuilder commands = new StringBuilder();
    for (CommandName command : CommandName.values()) {
      commands.append("  %-10s %s\n".formatted(command.word(), command.purpose()));
    }
    return """
    Usage: chartgate COMMAND [OPTION]... [ARGUMENT]...

    Judges Helm releases before they reach a cluster: the chart, the values that a person wrote
    and the objects that come out of rendering, all together.

    Commands:
    %s
      help COMMAND, COMMAND --help   explains a command and its options
      --version                      prints the version

    Exit codes:
      0  everything was judged, and nothing at or above the threshold was found
      1  something was found
      2  wrong arguments, a broken pack, or something that could not be judged

    Examples:
      chartgate lint values.yaml
      chartgate lint -f values.yaml -f values-prod.yaml --profile production
      helm template web ./chart -f values.yaml | chartgate lint -f values.yaml -
      chartgate rule DSX001
    """
        .formatted(commands);
  }
}
