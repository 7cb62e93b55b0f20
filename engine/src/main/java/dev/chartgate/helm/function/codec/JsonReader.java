package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON as Go's {@code encoding/json} does, with its error texts. Each value and each key has
 * the origin of the characters that it was read from; a map or list, as via, that of all between
 * its brackets.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 1_000;
  private static final int END = -1;

  private final Text source;
  private final String text;
  private final Budget budget;
  private int at;
  private int depth;
  private Optional<String> misfit = Optional.empty();

  /**
   * What was read.
   *
   * @param value the value; a number that is too great is nil in it
   * @param misfit Go's words for such a number
   */
  record Result(Value value, Optional<String> misfit) {}

  private JsonReader(Text source, Budget budget) {
    this.source = source;
    this.text = source.value();
    this.budget = budget;
  }

  /**
   * Reads a whole text.
   *
   * @throws FunctionException if it is not JSON
   * @throws BudgetException if it is too long or too deep
   */
  static Result read(Text source, Budget budget) throws FunctionException {
    budget.characters(source.length());
    JsonReader reader = new JsonReader(source, budget);
    Value value = reader.value();
    reader.skipSpace();
    if (reader.at < reader.text.length()) {
      throw reader.unexpected("after top-level value");
    }
    return new Result(value, reader.misfit);
  }

  private Value value() throws FunctionException {
    budget.step();
    budget.characters(GoValues.ROOM);
    skipSpace();
    int start = at;
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> {
        word("true");
        yield new Bool(true, origin(start));
      }
      case 'f' -> {
        word("false");
        yield new Bool(false, origin(start));
      }
      case 'n' -> {
        word("null");
        yield new Nil(origin(start));
      }
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw unexpected("looking for beginning of value");
    };
  }

  private Value object() throws FunctionException {
    int start = enter();
    MapValue map = new MapValue(GoType.MAP, Origin.NONE, budget.mark());
    skipSpace();
    if (!skip('}')) {
      do {
        skipSpace();
        if (peek() != '"') {
          throw unexpected("looking for beginning of object key string");
        }
        Text name = string();
        skipSpace();
        if (!skip(':')) {
          throw unexpected("after object key");
        }
        map.set(name, value());
        skipSpace();
      } while (skip(','));
      if (!skip('}')) {
        throw unexpected("after object key:value pair");
      }
    }
    depth--;
    return map.withOrigin(origin(start).asVia());
  }

  private Value array() throws FunctionException {
    int start = enter();
    List<Value> items = new ArrayList<>();
    skipSpace();
    if (!skip(']')) {
      do {
        items.add(value());
        skipSpace();
      } while (skip(','));
      if (!skip(']')) {
        throw unexpected("after array element");
      }
    }
    depth--;
    return new ListValue(items, GoType.LIST, origin(start).asVia());
  }

  private int enter() {
    if (++depth > MAX_DEPTH) {
      throw Nesting.tooDeep();
    }
    return at++;
  }

  private void word(String word) throws FunctionException {
    for (int i = 0; i < word.length(); i++) {
      if (!skip(word.charAt(i))) {
        throw unexpectedWithin("in literal %s (expecting '%s')".formatted(word, word.charAt(i)));
      }
    }
  }

  private Value number() throws FunctionException {
    int start = at;
    skip('-');
    if (!skip('0')) {
      digits("in numeric literal");
    }
    if (skip('.')) {
      digits("after decimal point in numeric literal");
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (!skip('+')) {
        skip('-');
      }
      digits("in exponent of numeric literal");
    }
    String literal = text.substring(start, at);
    double number = Double.parseDouble(literal);
    if (Double.isInfinite(number)) {
      if (misfit.isEmpty()) {
        misfit =
            Optional.of(
                "json: cannot unmarshal number %s into Go value of type float64"
                    .formatted(literal));
      }
      return new Nil(origin(start));
    }
    return new Float64(number, origin(start));
  }

  private void digits(String where) throws FunctionException {
    if (!isDigit(peek())) {
      throw unexpectedWithin(where);
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private Text string() throws FunctionException {
    int start = ++at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return at - 1 > start ? source.slice(start, at - 1) : Text.of("", origin(start - 1));
      }
      if (c == '\\' || c < ' ' || GoBytes.isAlone(text, at)) {
        return escaped(start);
      }
      at += Character.isHighSurrogate(c) ? 2 : 1;
    }
    throw unexpected("in string literal");
  }

  /** Reads on in a string in which an escape was found. */
  private Text escaped(int start) throws FunctionException {
    TextBuilder out = new TextBuilder();
    int done = start;
    while (!skip('"')) {
      if (peek() < ' ') {
        throw unexpected("in string literal");
      }
      if (peek() == '\\') {
        out.append(source.slice(done, at));
        escape(out);
        done = at;
      } else if (GoBytes.isAlone(text, at)) {
        out.append(source.slice(done, at));
        out.append("\uFFFD", origin(at++));
        done = at;
      } else {
        at += Character.isHighSurrogate(text.charAt(at)) ? 2 : 1;
      }
    }
    out.append(source.slice(done, at - 1));
    return out.build();
  }

  private void escape(TextBuilder out) throws FunctionException {
    int start = at++;
    String meant =
        switch (peek()) {
          case '"' -> "\"";
          case '\\' -> "\\";
          case '/' -> "/";
          case 'b' -> "\b";
          case 'f' -> "\f";
          case 'n' -> "\n";
          case 'r' -> "\r";
          case 't' -> "\t";
          case 'u' -> "";
          default -> throw unexpectedWithin("in string escape code");
        };
    at++;
    if (meant.isEmpty()) {
      meant = unicode();
    }
    out.append(meant, origin(start));
  }

  /** Half a pair becomes the replacement character; what follows it is read for itself. */
  private String unicode() throws FunctionException {
    char first = fourDigits();
    if (!Character.isSurrogate(first)) {
      return String.valueOf(first);
    }
    if (Character.isHighSurrogate(first) && text.startsWith("\\u", at)) {
      int before = at;
      at += 2;
      char second = fourDigits();
      if (Character.isLowSurrogate(second)) {
        return new String(new char[] {first, second});
      }
      at = before;
    }
    return "\uFFFD";
  }

  private char fourDigits() throws FunctionException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw unexpectedWithin("in \\u hexadecimal character escape");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private Origin origin(int start) {
    return source.spans().sum(start, at);
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private boolean skip(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** At the end of a text Go looks whether a space could end what was begun. */
  private FunctionException unexpectedWithin(String where) {
    return at >= text.length()
        ? new FunctionException("invalid character ' ' " + where)
        : unexpected(where);
  }

  private FunctionException unexpected(String where) {
    return new FunctionException(
        at >= text.length()
            ? "unexpected end of JSON input"
            : "invalid character %s %s".formatted(quoted(), where));
  }

  /** Go looks at bytes and shows each as the character of that number. */
  private String quoted() {
    int c = GoString.bytes(Character.toString(text.codePointAt(at)))[0] & 0xFF;
    String quoted =
        switch (c) {
          case '\'' -> "\\'";
          case '\\' -> "\\\\";
          case 0x07 -> "\\a";
          case '\b' -> "\\b";
          case '\f' -> "\\f";
          case '\n' -> "\\n";
          case '\r' -> "\\r";
          case '\t' -> "\\t";
          case 0x0B -> "\\v";
          default -> {
            if (c < ' ' || c == 0x7F) {
              yield "\\x%02x".formatted(c);
            }
            boolean shown = c < 0x7F || (c > 0xA0 && c != 0xAD);
            yield shown ? Character.toString(c) : "\\u%04x".formatted(c);
          }
        };
    return "'" + quoted + "'";
  }
}
