package dev.chartgate.helm.values;

import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarNode;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code --set}, {@code --set-string} and {@code --set-file}: a scalar, or a list in braces. */
final class TypedSyntax implements SetSyntax {
  /** A decimal integer; one that begins with a zero is a string, except for zero itself. */
  private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]*|[-+][0-9]+");

  private final SetFlag flag;
  private final ArgumentFiles files;

  TypedSyntax(SetFlag flag, ArgumentFiles files) {
    this.flag = flag;
    this.files = files;
  }

  @Override
  public boolean escapes() {
    return true;
  }

  @Override
  public boolean emptyValueEnds() {
    return true;
  }

  @Override
  public Item value(ArgumentCursor cursor) throws ValuesException {
    int start = cursor.offset();
    if (cursor.peek() == ArgumentCursor.END) {
      return new Leaf(ScalarNode.string(cursor.mark(start, start), ""));
    }
    return cursor.skip('{') ? list(cursor, start) : scalar(cursor, cursor.until(","));
  }

  private Item list(ArgumentCursor cursor, int start) throws ValuesException {
    ListItem list = ListItem.empty(cursor.mark(start, start + 1));
    ArgumentCursor.Word word;
    do {
      word = cursor.until(",}");
      if (word.atEnd()) {
        throw cursor.refusal("the list that begins here does not end with }", start);
      }
      list.items().add(scalar(cursor, word));
    } while (word.stop() == ',');
    Mark mark = cursor.mark(start, cursor.offset());
    cursor.skip(',');
    return new ListItem(mark, list.items());
  }

  private Item scalar(ArgumentCursor cursor, ArgumentCursor.Word word) throws ValuesException {
    Mark mark = cursor.mark(word);
    String text = word.text();
    return new Leaf(
        switch (flag) {
          case FILE -> ScalarNode.string(mark, contents(cursor, text, mark));
          case SET -> new ScalarNode(mark, typed(text), text);
          case STRING, JSON, LITERAL -> ScalarNode.string(mark, text);
        });
  }

  private String contents(ArgumentCursor cursor, String path, Mark mark) throws ValuesException {
    try {
      return files.read(path);
    } catch (IOException e) {
      throw cursor.refusal("cannot read the file %s: %s".formatted(path, e.getMessage()), mark);
    }
  }

  private static @Nullable Object typed(String text) {
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    if (text.equalsIgnoreCase("false")) {
      return false;
    }
    if (text.equalsIgnoreCase("null")) {
      return null;
    }
    if (!INTEGER.matcher(text).matches()) {
      return text;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      // Helm keeps an integer of more than 64 bits as a string.
      return text;
    }
  }
}
