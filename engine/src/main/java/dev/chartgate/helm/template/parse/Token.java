package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.GoString;

/**
 * A token of a template.
 *
 * @param kind what it is
 * @param start where it begins, 0-based
 * @param text its characters, or what is wrong
 */
record Token(TokenKind kind, int start, String text) {
  private static final int SHOWN = 10;

  /** As messages show it. */
  @Override
  public String toString() {
    if (kind == TokenKind.EOF || kind == TokenKind.ERROR) {
      return text;
    }
    if (kind.isKeyword()) {
      return "<" + text + ">";
    }
    if (GoString.length(text) > SHOWN) {
      int points = Math.min(SHOWN, text.codePointCount(0, text.length()));
      return GoQuote.quote(text.substring(0, text.offsetByCodePoints(0, points))) + "...";
    }
    return GoQuote.quote(text);
  }
}
