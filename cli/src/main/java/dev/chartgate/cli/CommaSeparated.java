package dev.chartgate.cli;

import java.util.ArrayList;
import java.util.List;

/** Lists in one argument, separated by commas. */
final class CommaSeparated {
  private CommaSeparated() {}

  /**
   * The items of all arguments. As in Helm's {@code -f}, a comma can stand in an item that is put
   * in double quotes, in which two of them stand for one.
   */
  static List<String> items(List<String> arguments) {
    List<String> items = new ArrayList<>();
    for (String argument : arguments) {
      split(argument, items);
    }
    return items;
  }

  private static void split(String argument, List<String> into) {
    StringBuilder item = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      boolean doubled = quoted && argument.startsWith("\"\"", i);
      if (doubled) {
        item.append(c);
        i++;
      } else if (c == '"' && (quoted || item.isEmpty())) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        into.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    into.add(item.toString());
  }
}
