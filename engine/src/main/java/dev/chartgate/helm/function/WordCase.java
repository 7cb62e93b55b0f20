package dev.chartgate.helm.function;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in small letters with a connector between them: {@code HTTPServer2x} as {@code
 * http_server_2x}. A number belongs to the word before it, unless small letters follow.
 */
final class WordCase {
  private enum Kind {
    NONE,
    NUMBER,
    CAPITALIZED,
    LETTERS,
    CONNECTOR,
    PUNCTUATION,
    OTHER;

    boolean continuesNumber() {
      return this == LETTERS || this == NUMBER;
    }

    boolean wantsConnector() {
      return this != CONNECTOR && this != PUNCTUATION;
    }
  }

  /**
   * A run of characters.
   *
   * @param kind what it is
   * @param from its first code point, 0-based
   * @param to the code point after its last
   */
  private record Word(Kind kind, int from, int to) {}

  private static final Word END = new Word(Kind.NONE, 0, 0);

  private final int[] points;
  private final int[] runes;
  private final char connector;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private int index;

  private WordCase(String text, char connector) {
    this.points = text.codePoints().toArray();
    this.runes = Casing.runes(text);
    this.connector = connector;
    for (int at = 0; at < runes.length; at = words.getLast().to()) {
      words.add(word(at));
    }
  }

  static String of(String text, char connector) {
    return new WordCase(text, connector).join();
  }

  private Word current() {
    return index < words.size() ? words.get(index) : END;
  }

  private boolean atLast() {
    return index >= words.size() - 1;
  }

  private String join() {
    while (!atLast()) {
      Word word = current();
      if (word.kind() != Kind.CONNECTOR) {
        write(word);
      }
      index++;
      switch (word.kind()) {
        case NUMBER -> finishNumber();
        case CONNECTOR -> write(word);
        case PUNCTUATION -> {}
        default -> afterLetters();
      }
    }
    write(current());
    return out.toString();
  }

  private void finishNumber() {
    while (current().kind().continuesNumber()) {
      write(current());
      index++;
    }
    if (current().kind() != Kind.NONE && current().kind().wantsConnector()) {
      out.append(connector);
    }
  }

  private void afterLetters() {
    if (current().kind() != Kind.NUMBER) {
      if (current().kind().wantsConnector()) {
        out.append(connector);
      }
      return;
    }
    if (atLast()) {
      return;
    }
    Word number = current();
    index++;
    if (current().kind() == Kind.LETTERS) {
      out.append(connector);
      write(number);
      finishNumber();
    } else {
      write(number);
      if (current().kind().wantsConnector()) {
        out.append(connector);
      }
    }
  }

  private void write(Word word) {
    boolean small = word.kind() == Kind.CAPITALIZED || word.kind() == Kind.CONNECTOR;
    for (int i = word.from(); i < word.to(); i++) {
      if (!small) {
        out.appendCodePoint(points[i]);
      } else if (PascalCase.isConnector(runes[i])) {
        out.append(connector);
      } else {
        out.appendCodePoint(Casing.isUpper(runes[i]) ? Character.toLowerCase(runes[i]) : runes[i]);
      }
    }
  }

  /** The word that begins at a code point. What is no UTF-8 belongs to the word around it. */
  private Word word(int from) {
    int first = skipInvalid(from);
    if (first == runes.length) {
      return new Word(Kind.NONE, from, first);
    }
    Kind kind = kind(runes[first]);
    int next = skipInvalid(first + 1);
    if (kind != Kind.CAPITALIZED || next == runes.length) {
      return new Word(kind, from, runEnd(first + 1, kind));
    }
    if (!Casing.isUpper(runes[next])) {
      int end = isAlphabet(runes[next]) ? runEnd(first + 1, Kind.LETTERS) : first + 1;
      return new Word(kind, from, end);
    }
    int end = first + 1;
    int last = first;
    while (skipInvalid(end) < runes.length && Casing.isUpper(runes[skipInvalid(end)])) {
      last = skipInvalid(end);
      end = last + 1;
    }
    // Of HTTPServer, the S begins the second word.
    boolean wordFollows = skipInvalid(end) < runes.length && isAlphabet(runes[skipInvalid(end)]);
    return new Word(kind, from, wordFollows ? last : end);
  }

  private int runEnd(int from, Kind kind) {
    int end = from;
    while (end < runes.length) {
      int next = skipInvalid(end);
      if (next < runes.length && !continues(runes[next], kind)) {
        break;
      }
      end = Math.min(next + 1, runes.length);
    }
    return end;
  }

  /** Among punctuation, hyphen and underscore are no connectors. */
  private static boolean continues(int rune, Kind kind) {
    return kind == Kind.PUNCTUATION ? isPunctuation(rune) : kind(rune) == kind;
  }

  private int skipInvalid(int from) {
    int at = from;
    while (at < runes.length && runes[at] == Casing.INVALID) {
      at++;
    }
    return at;
  }

  private static Kind kind(int rune) {
    if (PascalCase.isConnector(rune)) {
      return Kind.CONNECTOR;
    }
    if (isPunctuation(rune)) {
      return Kind.PUNCTUATION;
    }
    if (Casing.isUpper(rune)) {
      return Kind.CAPITALIZED;
    }
    if (isAlphabet(rune)) {
      return Kind.LETTERS;
    }
    return isNumber(rune) ? Kind.NUMBER : Kind.OTHER;
  }

  private static boolean isPunctuation(int rune) {
    return switch (Character.getType(rune)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isNumber(int rune) {
    return switch (Character.getType(rune)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /** Letters but those of Chinese, Japanese and Korean, which make no words here. */
  private static boolean isAlphabet(int rune) {
    boolean ideograph =
        (rune >= 0x3400 && rune <= 0x4D85)
            || (rune >= 0x4E00 && rune <= 0x9FCC)
            || (rune >= 0x20000 && rune <= 0x2B81D);
    return Character.isLetter(rune) && !ideograph;
  }
}
