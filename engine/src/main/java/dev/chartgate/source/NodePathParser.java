package dev.chartgate.source;

import java.util.ArrayList;
import java.util.List;

/** Reads the text form of a {@link NodePath}. */
final class NodePathParser {
  private final String text;
  private final List<NodePath.Step> steps = new ArrayList<>();
  private int at;

  private NodePathParser(String text) {
    this.text = text;
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if the text is not one, with the 1-based column in the message
   */
  static NodePath parse(String text) {
    NodePathParser parser = new NodePathParser(text);
    while (parser.at < text.length()) {
      parser.step();
    }
    return new NodePath(parser.steps);
  }

  private void step() {
    if (text.charAt(at) == '[') {
      bracket();
      return;
    }
    if (!steps.isEmpty()) {
      if (text.charAt(at) != '.') {
        throw wrong("'.' or '[' expected");
      }
      at++;
    }
    name();
  }

  private void name() {
    StringBuilder name = new StringBuilder();
    while (at < text.length() && ".[]".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      name.append(text.charAt(at++));
    }
    if (name.isEmpty()) {
      throw wrong("a key expected");
    }
    steps.add(new NodePath.Key(name.toString()));
  }

  private void bracket() {
    at++;
    if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
      quoted(text.charAt(at));
    } else {
      int start = at;
      while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
        at++;
      }
      if (start == at || at - start > 9) {
        throw wrong("an index or a quoted key expected");
      }
      steps.add(new NodePath.Index(Integer.parseInt(text, start, at, 10)));
    }
    if (at >= text.length() || text.charAt(at) != ']') {
      throw wrong("']' expected");
    }
    at++;
  }

  private void quoted(char quote) {
    StringBuilder name = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      name.append(text.charAt(at++));
    }
    if (at >= text.length()) {
      throw wrong("the closing " + quote + " is missing");
    }
    at++;
    steps.add(new NodePath.Key(name.toString()));
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "'%s' is not a path: %s at column %d".formatted(text, what, at + 1));
  }
}
