package dev.chartgate.helm.template.parse;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tokens of a text, with as much look-ahead as the grammar needs. */
final class TokenStream {
  private final Lexer lexer;
  private final Deque<Token> ahead = new ArrayDeque<>();
  private Token latest = new Token(TokenKind.EOF, 0, "EOF");

  TokenStream(Lexer lexer) {
    this.lexer = lexer;
  }

  Token next() {
    Token token = ahead.poll();
    if (token == null) {
      token = lexer.next();
      latest = token;
    }
    return token;
  }

  Token peek() {
    Token token = next();
    pushBack(token);
    return token;
  }

  /** The next token that is no space; spaces before it are gone. */
  Token nextNonSpace() {
    Token token = next();
    while (token.kind() == TokenKind.SPACE) {
      token = next();
    }
    return token;
  }

  Token peekNonSpace() {
    Token token = nextNonSpace();
    pushBack(token);
    return token;
  }

  void pushBack(Token token) {
    ahead.push(token);
  }

  /** The token that was read last, be it taken or looked at: Go's messages name its line. */
  Token latest() {
    return latest;
  }

  /** Goes back to an earlier {@link #latest()}, after a definition within another was read. */
  void restoreLatest(Token earlier) {
    latest = earlier;
  }
}
