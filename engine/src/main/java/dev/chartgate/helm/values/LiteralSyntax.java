package dev.chartgate.helm.values;

import dev.chartgate.source.ScalarNode;

/** {@code --set-literal}: one key, and all the rest is its value. */
final class LiteralSyntax implements SetSyntax {
  @Override
  public boolean escapes() {
    return false;
  }

  @Override
  public boolean emptyValueEnds() {
    return false;
  }

  @Override
  public Item value(ArgumentCursor cursor) {
    ArgumentCursor.Word rest = cursor.untilLiterally("");
    return new Leaf(ScalarNode.string(cursor.mark(rest), rest.text()));
  }
}
