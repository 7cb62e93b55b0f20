package dev.chartgate.helm.template.parse;

/** Where the action began that is being read, for what is wrong in one of several lines. */
final class ActionPlace {
  private static final int NONE = 0;
  private final ParsingContext context;
  private int line = NONE;

  ActionPlace(ParsingContext context) {
    this.context = context;
  }

  void enter(Token leftDelim) {
    line = context.lineOf(leftDelim);
  }

  void leave() {
    line = NONE;
  }

  /** What to say of a token that may not stand where it stands. */
  TemplateSyntaxException unexpected(Token token, String where) {
    if (token.kind() != TokenKind.ERROR) {
      return context.error(token, "unexpected %s in %s".formatted(token, where));
    }
    if (line == NONE || line == context.lineOf(token)) {
      return context.error(token, token.text());
    }
    String action = token.text().endsWith(" action") ? "" : " in action";
    return context.error(
        token, "%s%s started at %s:%d".formatted(token.text(), action, context.name(), line));
  }
}
