package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads TOML as BurntSushi's decoder does, with its error texts where they are known. Each value
 * and each key has the origin of the characters that it was read from; tables, as via, that of the
 * text, and what is in brackets that of all between them.
 */
final class TomlReader {
  private static final int MAX_DEPTH = 500;

  /** Within so many characters a zero is taken for a sign of UTF-16. */
  private static final int UTF_16_SIGNS = 6;

  private static final int END = TomlCursor.END;

  private final Budget budget;
  private final TomlCursor cursor;
  private final TomlStrings strings;
  private final TomlTables tables = new TomlTables();
  private String currentKey = "";
  private int depth;

  private TomlReader(Text source, Budget budget) {
    this.budget = budget;
    this.cursor = new TomlCursor(source);
    this.strings = new TomlStrings(cursor);
  }

  /**
   * Reads a whole text.
   *
   * @throws FunctionException if it is not TOML
   * @throws BudgetException if it is too long or too deep
   */
  static MapValue read(Text source, Budget budget) throws FunctionException {
    budget.characters(source.length());
    int zero = source.value().indexOf('\0');
    if (zero >= 0 && zero < UTF_16_SIGNS) {
      throw new FunctionException(
          "toml: line 1: files cannot contain NULL bytes; probably using UTF-16; TOML files must be"
              + " UTF-8");
    }
    TomlReader reader = new TomlReader(source, budget);
    try {
      reader.document();
    } catch (TomlCursor.Wrong e) {
      String last = reader.tables.current(reader.currentKey);
      throw new FunctionException(
          "toml: line %d%s: %s"
              .formatted(
                  e.line(),
                  last.isEmpty() ? "" : " (last key %s)".formatted(GoQuote.quote(last)),
                  e.getMessage()),
          e);
    }
    return reader.tables.value(source.origin().asVia());
  }

  private void document() throws TomlCursor.Wrong {
    while (true) {
      cursor.skipLines();
      if (cursor.peek() == END) {
        return;
      }
      if (cursor.skip("[")) {
        heading();
      } else {
        List<Text> outer = tables.context();
        keyValue();
        tables.returnTo(outer);
        currentKey = "";
      }
      cursor.skipSpace();
      if (cursor.peek() == '#') {
        cursor.comment();
      }
      if (cursor.peek() != END && cursor.peek() != '\n' && cursor.peek() != '\r') {
        throw cursor.here(
            "expected a top-level item to end with a newline, comment, or EOF, but got %s instead"
                .formatted(cursor.quoted()));
      }
    }
  }

  private void heading() throws TomlCursor.Wrong {
    boolean array = cursor.skip("[");
    List<Text> key = new ArrayList<>();
    do {
      cursor.skipSpace();
      switch (cursor.peek()) {
        case ']', END ->
            throw cursor.here("unexpected end of table name (table names cannot be empty)");
        case '.' -> throw cursor.here("unexpected table separator (table names cannot be empty)");
        default -> key.add(keyPart());
      }
      cursor.skipSpace();
    } while (cursor.skip("."));
    if (!cursor.skip("]")) {
      throw cursor.after(
          "expected '.' or ']' to end table name, but got %s instead".formatted(cursor.quoted()));
    }
    if (array && !cursor.skip("]")) {
      throw cursor.after(
          "expected end of table array name delimiter ']', but got %s instead"
              .formatted(cursor.quoted()));
    }
    define(() -> tables.begin(key, array));
  }

  /**
   * Reads {@code key = value} and sets it. The context is then that of the last part of the key.
   */
  private void keyValue() throws TomlCursor.Wrong {
    cursor.skipSpace();
    switch (cursor.peek()) {
      case '=', END -> throw cursor.here("unexpected '=': key name appears blank");
      case '.' -> throw cursor.here("unexpected '.': keys cannot start with a '.'");
      default -> {}
    }
    List<Text> key = new ArrayList<>();
    do {
      cursor.skipSpace();
      switch (cursor.peek()) {
        case '=', END -> throw cursor.here("unexpected '='");
        case '.' -> throw cursor.here("unexpected '.'");
        default -> key.add(keyPart());
      }
      cursor.skipSpace();
    } while (cursor.skip("."));
    if (cursor.peek() == END) {
      throw cursor.here("unexpected EOF; expected key separator '='");
    }
    if (!cursor.skip("=")) {
      throw cursor.here("expected '.' or '=', but got %s instead".formatted(cursor.quoted()));
    }
    Text last = key.getLast();
    currentKey = last.value();
    for (Text part : key.subList(0, key.size() - 1)) {
      define(() -> tables.beginImplicit(part));
    }
    cursor.skipSpace();
    Value value = value(last, false);
    define(() -> tables.set(last, value));
  }

  private Text keyPart() throws TomlCursor.Wrong {
    if (cursor.skip("\"")) {
      return strings.basic();
    }
    if (cursor.skip("'")) {
      return strings.raw();
    }
    int start = cursor.offset();
    while (TomlKeys.isBare(cursor.peek())) {
      cursor.next();
    }
    return cursor.since(start);
  }

  private Value value(Text key, boolean inArray) throws TomlCursor.Wrong {
    budget.step();
    budget.characters(GoValues.ROOM);
    int start = cursor.offset();
    int c = cursor.peek();
    return switch (c) {
      case '[' -> array(key);
      case '{' -> inlineTable(key, inArray);
      case '"' -> {
        cursor.next();
        yield cursor.skip("\"\"") ? strings.multiline() : strings.basic();
      }
      case '\'' -> {
        cursor.next();
        yield cursor.skip("''") ? strings.multilineRaw() : strings.raw();
      }
      case '.' -> throw cursor.here("floats must start with a digit, not '.'");
      case END -> throw cursor.here("unexpected EOF; expected value");
      case '-', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> {
        if (cursor.skip("inf") || cursor.skip("nan")) {
          yield scalar(start, TomlScalars::floating);
        }
        if (!Character.isLetter(c)) {
          throw cursor.here("expected value but found %s instead".formatted(cursor.quoted()));
        }
        yield bool(start);
      }
    };
  }

  private Value bool(int start) throws TomlCursor.Wrong {
    while (Character.isLetter(cursor.peek())) {
      cursor.next();
    }
    String word = cursor.since(start).value();
    return switch (word) {
      case "true" -> new Bool(true, cursor.origin(start));
      case "false" -> new Bool(false, cursor.origin(start));
      default ->
          throw cursor.here("expected value but found %s instead".formatted(GoQuote.quote(word)));
    };
  }

  /** How a kind of scalar is made of its characters. */
  @FunctionalInterface
  private interface Scalar {
    Value of(String text, Origin origin) throws FunctionException;
  }

  private Value scalar(int start, Scalar scalar) throws TomlCursor.Wrong {
    try {
      return scalar.of(cursor.since(start).value().stripTrailing(), cursor.origin(start));
    } catch (FunctionException e) {
      throw cursor.here(String.valueOf(e.getMessage()));
    }
  }

  private Value number() throws TomlCursor.Wrong {
    int start = cursor.offset();
    boolean signed = cursor.skip("-") || cursor.skip("+");
    if (signed) {
      checkSigned(start);
      if (cursor.skip("inf") || cursor.skip("nan")) {
        return scalar(start, TomlScalars::floating);
      }
    } else if (cursor.peek() == '0') {
      for (String prefix : List.of("0x", "0o", "0b")) {
        if (cursor.skip(prefix)) {
          return based(start, prefix);
        }
      }
    }
    boolean underscores = false;
    while (isDigit(cursor.peek()) || cursor.peek() == '_') {
      underscores |= cursor.next() == '_';
    }
    int c = cursor.peek();
    if (c == '.' || c == 'e' || c == 'E') {
      skipAll("0123456789_.-+eE");
      return scalar(start, TomlScalars::floating);
    }
    if ((c == '-' || c == ':') && !signed && !underscores) {
      skipAll("0123456789-:Tt .Zz+");
      return scalar(start, TomlScalars::time);
    }
    return scalar(start, TomlScalars::integer);
  }

  private void checkSigned(int start) throws TomlCursor.Wrong {
    int c = cursor.peek();
    if (cursor.isNext("inf") || cursor.isNext("nan")) {
      return;
    }
    for (String prefix : List.of("0x", "0o", "0b")) {
      if (cursor.isNext(prefix)) {
        throw cursor.here(
            "cannot use sign with non-decimal numbers: '%s%s'"
                .formatted(cursor.since(start), prefix));
      }
    }
    if (c == '.') {
      throw cursor.here("floats must start with a digit, not '.'");
    }
    if (!isDigit(c)) {
      throw cursor.here(
          c == 'i' || c == 'n'
              ? "invalid float: '%s'".formatted(cursor.since(start))
              : "expected a digit but got " + cursor.quoted());
    }
  }

  private Value based(int start, String prefix) throws TomlCursor.Wrong {
    String digits =
        switch (prefix) {
          case "0x" -> "0123456789abcdefABCDEF";
          case "0o" -> "01234567";
          default -> "01";
        };
    if (cursor.peek() == END || digits.indexOf(cursor.peek()) < 0) {
      throw cursor.here(
          "not %s number: '%s%s'"
              .formatted(
                  prefix.equals("0x")
                      ? "a hexadecimal"
                      : prefix.equals("0o") ? "an octal" : "a binary",
                  prefix,
                  cursor.peek() == END ? "\0" : Character.toString(cursor.peek())));
    }
    skipAll(digits + "_");
    return scalar(start, TomlScalars::integer);
  }

  private void skipAll(String characters) throws TomlCursor.Wrong {
    while (cursor.peek() != END && characters.indexOf(cursor.peek()) >= 0) {
      cursor.next();
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private Value array(Text key) throws TomlCursor.Wrong {
    int start = enter();
    tables.beginArray(key);
    List<Value> items = new ArrayList<>();
    for (cursor.skipLines(); !cursor.skip("]"); cursor.skipLines()) {
      if (cursor.peek() == ',') {
        throw cursor.here("unexpected comma");
      }
      items.add(value(key, true));
      cursor.skipLines();
      if (!cursor.skip(",") && cursor.peek() != ']') {
        throw cursor.here(
            "expected a comma (',') or array terminator (']'), but got " + cursor.found());
      }
    }
    depth--;
    return new ListValue(items, GoType.LIST, cursor.origin(start).asVia());
  }

  private Value inlineTable(Text key, boolean inArray) throws TomlCursor.Wrong {
    int start = enter();
    List<Text> outer = tables.context();
    String outerKey = currentKey;
    define(() -> tables.beginInline(key, inArray));
    currentKey = "";
    List<Text> inner = tables.context();
    for (cursor.skipLines(); !cursor.skip("}"); cursor.skipLines()) {
      if (cursor.peek() == ',') {
        throw cursor.here("unexpected comma");
      }
      keyValue();
      tables.returnTo(inner);
      cursor.skipLines();
      if (!cursor.skip(",") && cursor.peek() != '}') {
        throw cursor.here(
            "expected a comma or an inline table terminator '}', but got %s instead"
                .formatted(cursor.found()));
      }
    }
    depth--;
    MapValue read = tables.current(cursor.origin(start).asVia());
    tables.returnTo(outer);
    currentKey = outerKey;
    return read;
  }

  private int enter() throws TomlCursor.Wrong {
    if (++depth > MAX_DEPTH) {
      throw Nesting.tooDeep();
    }
    int start = cursor.offset();
    cursor.next();
    return start;
  }

  /** What defines a key. */
  @FunctionalInterface
  private interface Definition {
    void run() throws TomlTables.Conflict;
  }

  private void define(Definition definition) throws TomlCursor.Wrong {
    try {
      definition.run();
    } catch (TomlTables.Conflict e) {
      throw cursor.here(String.valueOf(e.getMessage()));
    }
  }
}
