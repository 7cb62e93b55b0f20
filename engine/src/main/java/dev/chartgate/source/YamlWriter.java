package dev.chartgate.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a tree as YAML in block style, so that {@link YamlReader} reads the same tree again. The
 * same tree always gives the same text.
 */
public final class YamlWriter {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/.+][A-Za-z0-9_/.+@:=,-]*");

  private final StringBuilder out = new StringBuilder();
  private final int maxCharacters;

  private YamlWriter(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /** The text of a tree; it ends with a line break. */
  public static String write(Node root) {
    return write(root, Integer.MAX_VALUE).orElseThrow();
  }

  /**
   * The text of a tree, unless it is longer than so many characters (a deep tree is indented on
   * each line, so its text may be far longer than what it was read from).
   */
  public static Optional<String> write(Node root, int maxCharacters) {
    YamlWriter writer = new YamlWriter(maxCharacters - 1);
    writer.node(root, 0);
    return writer.isFull() ? Optional.empty() : Optional.of(writer.out.append('\n').toString());
  }

  private boolean isFull() {
    return out.length() > maxCharacters;
  }

  private void node(Node node, int indent) {
    if (isFull()) {
      return;
    }
    switch (node) {
      case MappingNode mapping when mapping.size() == 0 -> out.append("{}");
      case MappingNode mapping -> mapping(mapping, indent);
      case SequenceNode sequence when sequence.items().isEmpty() -> out.append("[]");
      case SequenceNode sequence -> sequence(sequence, indent);
      case ScalarNode scalar -> scalar(scalar);
    }
  }

  private void mapping(MappingNode mapping, int indent) {
    boolean first = true;
    for (MappingNode.Entry entry : mapping.entries()) {
      if (isFull()) {
        return;
      }
      if (!first) {
        newLine(indent);
      }
      first = false;
      string(entry.key());
      out.append(':');
      if (isBlock(entry.value())) {
        newLine(indent + 2);
      } else {
        out.append(' ');
      }
      node(entry.value(), indent + 2);
    }
  }

  private void sequence(SequenceNode sequence, int indent) {
    boolean first = true;
    for (Node item : sequence.items()) {
      if (isFull()) {
        return;
      }
      if (!first) {
        newLine(indent);
      }
      first = false;
      out.append("- ");
      node(item, indent + 2);
    }
  }

  private static boolean isBlock(Node node) {
    return switch (node) {
      case MappingNode mapping -> mapping.size() > 0;
      case SequenceNode sequence -> !sequence.items().isEmpty();
      case ScalarNode scalar -> false;
    };
  }

  private void newLine(int indent) {
    out.append('\n').repeat(' ', indent);
  }

  private void scalar(ScalarNode scalar) {
    switch (scalar.value()) {
      case null -> out.append("null");
      case String string -> string(string);
      case Object other -> out.append(other);
    }
  }

  private void string(String text) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      quoted(text);
    }
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !text.endsWith(":")
        && ScalarType.resolve(text, true, "") instanceof String;
  }

  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            escaped(text, i);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * Letters of other scripts stay readable; what YAML does not print, or breaks lines, is escaped.
   */
  private void escaped(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) && c > 0xa0) {
      out.append(c);
    } else {
      out.append("\\u%04x".formatted((int) c));
    }
  }
}
