package dev.chartgate.helm.values;

import dev.chartgate.helm.GoText;
import dev.chartgate.source.ScalarNode;

/** {@code --set-json}: each value is JSON; one that is left out is null. */
final class JsonSyntax implements SetSyntax {
  @Override
  public boolean escapes() {
    return true;
  }

  @Override
  public boolean emptyValueEnds() {
    return false;
  }

  @Override
  public Item value(ArgumentCursor cursor) throws ValuesException {
    int start = cursor.offset();
    if (skipSpaceAndComma(cursor)) {
      return new Leaf(new ScalarNode(cursor.mark(start, start), null, ""));
    }
    Item item = Item.of(new JsonArgument(cursor).value());
    skipSpaceAndComma(cursor);
    return item;
  }

  /**
   * Reads white space and one comma after it; whether the argument or this part of it ends here.
   */
  private static boolean skipSpaceAndComma(ArgumentCursor cursor) {
    while (GoText.isSpace(cursor.peek())) {
      cursor.read();
    }
    return cursor.peek() == ArgumentCursor.END || cursor.skip(',');
  }
}
