package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Text;

/** Goes through a TOML text. */
final class TomlCursor {
  static final int END = -1;

  private final Text source;
  private final String text;
  private int at;

  TomlCursor(Text source) {
    this.source = source;
    this.text = source.value();
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Something is wrong with the text; the message is BurntSushi's. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Wrong(int line, String message) {
      super(message);
      this.line = line;
    }

    /** The line, 1-based. */
    int line() {
      return line;
    }
  }

  /** A cursor at the same place. */
  TomlCursor copy() {
    TomlCursor copy = new TomlCursor(source);
    copy.at = at;
    return copy;
  }

  void moveTo(TomlCursor other) {
    at = other.at;
  }

  int offset() {
    return at;
  }

  /**
   * The next character.
   *
   * @throws Wrong if it is one that no TOML text may have
   */
  int peek() throws Wrong {
    if (at >= text.length()) {
      return END;
    }
    char c = text.charAt(at);
    if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
      throw here("TOML files cannot contain control characters: '0x%02x'".formatted((int) c));
    }
    if (c == '\r' && !text.startsWith("\r\n", at)) {
      throw here("TOML files cannot contain control characters: '0x0d'");
    }
    if (Character.isSurrogate(c)) {
      if (GoBytes.isAlone(text, at)) {
        throw here("invalid UTF-8 byte: 0x%02x".formatted(c & 0xFF));
      }
      return text.codePointAt(at);
    }
    return c;
  }

  /** Reads the next character. */
  int next() throws Wrong {
    int c = peek();
    at += c == END ? 0 : Character.charCount(c);
    return c;
  }

  /** Reads these characters, if they are next. */
  boolean skip(String characters) {
    if (!text.startsWith(characters, at)) {
      return false;
    }
    at += characters.length();
    return true;
  }

  boolean isNext(String characters) {
    return text.startsWith(characters, at);
  }

  void skipSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Reads over white space, line breaks and comments. */
  void skipLines() throws Wrong {
    while (true) {
      int c = peek();
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else if (c == '#') {
        comment();
      } else {
        return;
      }
    }
  }

  /** Reads over a comment, up to the end of the line. */
  void comment() throws Wrong {
    for (int c = peek(); c != END && c != '\n' && c != '\r'; c = peek()) {
      next();
    }
  }

  /** The characters since an offset, with their stretches. */
  Text since(int start) {
    return source.slice(start, at);
  }

  Text slice(int from, int to) {
    return source.slice(from, to);
  }

  /** The origin of the characters since an offset. */
  Origin origin(int start) {
    return source.spans().sum(start, at);
  }

  /** The next character in quotes, as Go shows it; the end of the text is the character 0. */
  String quoted() throws Wrong {
    int c = peek();
    return GoQuote.quoteRune(c == END ? 0 : c, false);
  }

  /** The next character in quotes, or the words for the end of the text. */
  String found() throws Wrong {
    int c = peek();
    return c == END ? "end of file" : "'" + Character.toString(c) + "'";
  }

  /** A failure in this line; after the last line break that is the line before it. */
  Wrong here(String message) {
    boolean afterLast = at == text.length() && text.endsWith("\n");
    return new Wrong(afterLast ? line() - 1 : line(), message);
  }

  /** A failure over a character that was read. */
  Wrong behind(String message) {
    return new Wrong(line(), message);
  }

  private int line() {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  /** A failure at the end of the text, for which Go gives the line before. */
  Wrong before(String message) {
    return new Wrong(here(message).line() - 1, message);
  }

  /** A failure after the next character was read, which may be a line break. */
  Wrong after(String message) {
    Wrong here = here(message);
    return at < text.length() && text.charAt(at) == '\n'
        ? new Wrong(here.line() + 1, message)
        : here;
  }
}
