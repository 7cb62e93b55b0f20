package dev.chartgate.helm.values;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON (RFC 8259) inside an argument. What follows a value is left to the caller, as Go's
 * stream decoder leaves it: {@code 1b=2} is the number 1 and the rest {@code b=2}.
 */
final class JsonArgument {
  /** As deep as {@code YamlBounds} lets files be; Helm's own limit is 10,000. */
  private static final int MAX_DEPTH = 200;

  private final ArgumentCursor cursor;

  JsonArgument(ArgumentCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Reads one value and the white space before it.
   *
   * @throws ValuesException if no value stands there
   */
  Node value() throws ValuesException {
    return value(0);
  }

  /** Reads over the white space that JSON knows. */
  void skipSpace() {
    while (" \t\r\n".indexOf(cursor.peek()) >= 0) {
      cursor.read();
    }
  }

  private Node value(int depth) throws ValuesException {
    skipSpace();
    int start = cursor.offset();
    if (depth > MAX_DEPTH) {
      throw cursor.refusal("JSON that is nested deeper than %d".formatted(MAX_DEPTH), start);
    }
    return switch (cursor.peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> {
        String text = string();
        yield ScalarNode.string(cursor.mark(start, cursor.offset()), text);
      }
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> {
        Mark mark = expect("null");
        yield new ScalarNode(mark, null, "null");
      }
      default -> number();
    };
  }

  private Node object(int depth) throws ValuesException {
    int start = cursor.offset();
    cursor.read();
    List<MappingNode.Entry> entries = new ArrayList<>();
    skipSpace();
    if (!cursor.skip('}')) {
      do {
        skipSpace();
        int keyStart = cursor.offset();
        String key = string();
        Mark keyMark = cursor.mark(keyStart, cursor.offset());
        skipSpace();
        require(':');
        entries.add(new MappingNode.Entry(key, keyMark, value(depth + 1)));
        skipSpace();
      } while (cursor.skip(','));
      require('}');
    }
    return new MappingNode(cursor.mark(start, cursor.offset()), entries);
  }

  private Node array(int depth) throws ValuesException {
    int start = cursor.offset();
    cursor.read();
    List<Node> items = new ArrayList<>();
    skipSpace();
    if (!cursor.skip(']')) {
      do {
        items.add(value(depth + 1));
        skipSpace();
      } while (cursor.skip(','));
      require(']');
    }
    return new SequenceNode(cursor.mark(start, cursor.offset()), items);
  }

  private Node word(String word, boolean value) throws ValuesException {
    return new ScalarNode(expect(word), value, word);
  }

  private Mark expect(String word) throws ValuesException {
    int start = cursor.offset();
    for (int i = 0; i < word.length(); i++) {
      if (!cursor.skip(word.charAt(i))) {
        throw unexpected();
      }
    }
    return cursor.mark(start, cursor.offset());
  }

  private void require(char c) throws ValuesException {
    if (!cursor.skip(c)) {
      throw unexpected();
    }
  }

  private Node number() throws ValuesException {
    int start = cursor.offset();
    cursor.skip('-');
    if (!cursor.skip('0')) {
      digits();
    }
    boolean integer = true;
    if (cursor.skip('.')) {
      integer = false;
      digits();
    }
    if (cursor.skip('e') || cursor.skip('E')) {
      integer = false;
      if (!cursor.skip('-')) {
        cursor.skip('+');
      }
      digits();
    }
    String text = cursor.text(start, cursor.offset());
    Mark mark = cursor.mark(start, cursor.offset());
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw cursor.refusal("the number %s is too big for Helm".formatted(text), mark);
    }
    boolean exact = integer && Math.abs(value) <= (1L << 53);
    return new ScalarNode(mark, exact ? (Object) Long.valueOf(text) : (Object) value, text);
  }

  private void digits() throws ValuesException {
    if (!isDigit(cursor.peek())) {
      throw unexpected();
    }
    while (isDigit(cursor.peek())) {
      cursor.read();
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private String string() throws ValuesException {
    require('"');
    StringBuilder text = new StringBuilder();
    while (!cursor.skip('"')) {
      int c = cursor.peek();
      if (c < ' ') {
        throw unexpected();
      }
      cursor.read();
      if (c == '\\') {
        escape(text);
      } else {
        text.appendCodePoint(isSurrogate(c) ? 0xFFFD : c);
      }
    }
    return text.toString();
  }

  private void escape(StringBuilder text) throws ValuesException {
    int c = cursor.peek();
    switch (c) {
      case '"', '\\', '/' -> text.append((char) c);
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'u' -> {
        unicode(text);
        return;
      }
      default -> throw unexpected();
    }
    cursor.read();
  }

  /** Half a pair becomes the replacement character, as Go has it. */
  private void unicode(StringBuilder text) throws ValuesException {
    char c = fourDigits();
    while (Character.isHighSurrogate(c) && cursor.peek() == '\\' && cursor.peekNext() == 'u') {
      cursor.read();
      char next = fourDigits();
      if (Character.isLowSurrogate(next)) {
        text.append(c).append(next);
        return;
      }
      text.append('\uFFFD');
      c = next;
    }
    text.append(Character.isSurrogate(c) ? '\uFFFD' : c);
  }

  private char fourDigits() throws ValuesException {
    cursor.read();
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int c = cursor.peek();
      int digit = c < 128 && c >= 0 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw unexpected();
      }
      value = value * 16 + digit;
      cursor.read();
    }
    return (char) value;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private ValuesException unexpected() {
    int c = cursor.peek();
    String what =
        c == ArgumentCursor.END
            ? "the argument ends"
            : "unexpected '" + Character.toString(c) + "'";
    return cursor.refusal(what + " where the JSON goes on", cursor.offset());
  }
}
