package dev.chartgate.helm.function.codec;

import dev.chartgate.source.ScalarType;

/** Whether a string needs quotes in YAML lest it be read as something else than a string. */
final class PlainWord {
  private PlainWord() {}

  /** Whether go-yaml would read this text as null, a boolean, a number or a time. */
  static boolean isTaken(String text) {
    if (text.isEmpty()) {
      return true;
    }
    char first = text.charAt(0);
    return switch (first) {
      case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' ->
          text.length() <= 5 && !ScalarType.isString(text);
      case '.' -> text.length() > 1 && !ScalarType.isString(text);
      case '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> isNumberOrTime(text);
      default -> false;
    };
  }

  private static boolean isNumberOrTime(String text) {
    boolean colon = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        colon = true;
      } else if (c > 'x' || !mayBeInNumber(c)) {
        return GoTimestamp.matches(text);
      }
    }
    return colon
        ? isBase60(text) || GoTimestamp.matches(text)
        : !ScalarType.isString(text) || GoTimestamp.matches(text);
  }

  /** Digits of all bases, signs, exponents, prefixes; and the letters of {@code .inf}. */
  private static boolean mayBeInNumber(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'f')
        || (c >= 'A' && c <= 'F')
        || "+-._xXoOiInN".indexOf(c) >= 0;
  }

  /** Numbers to the base 60, such as {@code 1:30}, are quoted for the sake of other readers. */
  private static boolean isBase60(String text) {
    int at = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    int start = at;
    while (at < text.length() && (isDigit(text, at) || (text.charAt(at) == '_' && at > start))) {
      at++;
    }
    if (at == start || at == text.length() || text.charAt(at) != ':') {
      return false;
    }
    while (at < text.length() && text.charAt(at) == ':') {
      int digits = at + 1;
      at = digits;
      while (at < text.length() && isDigit(text, at) && at < digits + 2) {
        at++;
      }
      if (at == digits || (at == digits + 2 && text.charAt(digits) > '5')) {
        return false;
      }
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      while (at < text.length() && (isDigit(text, at) || text.charAt(at) == '_')) {
        at++;
      }
    }
    return at == text.length();
  }

  private static boolean isDigit(String text, int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
