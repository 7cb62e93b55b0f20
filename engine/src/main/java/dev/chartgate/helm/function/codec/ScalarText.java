package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Text;
import java.util.Base64;

/** Writes scalars of YAML in the style that go-yaml chooses. */
final class ScalarText {
  private static final String HEX = "0123456789ABCDEF";
  private static final int INDENT = 2;
  private static final int BASE64_LINE = 70;

  private final GoYaml version;
  private final BlockOutput block;
  private final Output out;

  ScalarText(GoYaml version, BlockOutput block) {
    this.version = version;
    this.block = block;
    this.out = block.output();
  }

  /** Writes what needs no quotes. */
  void word(String word, Origin origin) {
    out.reserve(word.length() + 1L);
    block.space();
    out.put(word);
    block.wrote();
    out.claim(origin);
  }

  /**
   * Writes a string.
   *
   * @param indent the indentation of the container that it is in
   * @param key whether it is a key that must stand in one line
   * @throws FunctionException if it cannot be written
   */
  void string(Text given, int indent, boolean key) throws FunctionException {
    if (version == GoYaml.V2) {
      string(ThroughJson.string(given), indent, key, false);
    } else if (GoBytes.has(given.value())) {
      word("!!binary", given.origin());
      string(given.map(ScalarText::base64), indent, key, true);
    } else {
      string(given, indent, key, false);
    }
  }

  /** In lines of 70, if one is not enough. */
  static String base64(String text) {
    String encoded = Base64.getEncoder().encodeToString(GoString.bytes(text));
    if (encoded.length() < BASE64_LINE) {
      return encoded;
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < encoded.length(); i += BASE64_LINE) {
      lines.append(encoded, i, Math.min(encoded.length(), i + BASE64_LINE)).append('\n');
    }
    return lines.toString();
  }

  private void string(Text text, int indent, boolean key, boolean tagged) {
    String value = text.value();
    out.reserve(value.length() + 1L);
    ScalarShape shape = ScalarShape.of(value, version);
    boolean literal = value.indexOf('\n') >= 0;
    boolean plain = !literal && (tagged || !PlainWord.isTaken(value));
    int inner = Math.max(indent, 0) + INDENT;
    block.space();
    out.begin(text);
    if (literal && shape.block() && !key) {
      literal(value, inner);
    } else if (plain && shape.plain()) {
      flow(value, inner, key, Quotes.NONE);
    } else if (plain && shape.single()) {
      flow(value, inner, key, Quotes.SINGLE);
    } else {
      doubleQuoted(value, inner, key);
    }
    out.end();
  }

  private enum Quotes {
    NONE,
    SINGLE
  }

  /** Writes a string that needs no escapes. */
  private void flow(String value, int indent, boolean key, Quotes quotes) {
    boolean quoted = quotes == Quotes.SINGLE;
    if (quoted) {
      out.put('\'');
      block.wrote();
    }
    if (!quoted && (key || out.column() + value.length() <= version.width())) {
      out.at(0);
      putAll(value);
      block.wrote();
      return;
    }
    boolean spaces = false;
    boolean breaks = false;
    int last = value.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = value.charAt(i);
      out.at(i);
      if (c == ' ') {
        boolean inside = !quoted || (i > 0 && i < last);
        if (!key
            && !spaces
            && out.column() > version.width()
            && inside
            && value.charAt(i + 1) != ' ') {
          block.beginLine(indent);
        } else {
          out.put(c);
        }
        spaces = true;
      } else if (ScalarShape.isBreak(c)) {
        block.lineBreak(c);
        breaks = true;
      } else {
        if (breaks) {
          block.beginLine(indent);
        }
        if (c == '\'' && quoted) {
          out.put(c);
        }
        out.put(c);
        block.wroteInBlock();
        spaces = false;
        breaks = false;
      }
    }
    if (quoted) {
      out.put('\'');
    }
    block.wrote();
  }

  /** Writes a whole string, with the origin of each of its stretches. */
  private void putAll(String value) {
    int done = 0;
    for (int next = out.boundary(); next < value.length(); next = out.boundary()) {
      out.put(value, done, next);
      done = next;
      out.at(next);
    }
    out.put(value, done, value.length());
  }

  private void doubleQuoted(String value, int indent, boolean key) {
    out.put('"');
    block.wrote();
    boolean spaces = false;
    // A string that begins with a byte order mark is escaped as a whole.
    boolean all = !value.isEmpty() && value.charAt(0) == 0xFEFF;
    int last = value.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = value.charAt(i);
      out.at(i);
      if (all || !ScalarShape.isPrintable(c) || c == '"' || c == '\\' || ScalarShape.isBreak(c)) {
        boolean pair = Character.isHighSurrogate(c) && i < last;
        escape(pair ? value.codePointAt(i) : c);
        i += pair ? Character.charCount(value.codePointAt(i)) - 1 : 0;
        spaces = false;
      } else if (c == ' ') {
        if (!key && !spaces && out.column() > version.width() && i > 0 && i < last) {
          block.beginLine(indent);
          if (value.charAt(i + 1) == ' ') {
            out.put('\\');
          }
          block.wrote();
        } else {
          out.put(c);
        }
        spaces = true;
      } else {
        out.put(c);
        spaces = false;
      }
    }
    out.put('"');
    block.wrote();
  }

  private void escape(int c) {
    out.put('\\');
    switch (c) {
      case 0x00 -> out.put('0');
      case 0x07 -> out.put('a');
      case 0x08 -> out.put('b');
      case 0x09 -> out.put('t');
      case 0x0A -> out.put('n');
      case 0x0B -> out.put('v');
      case 0x0C -> out.put('f');
      case 0x0D -> out.put('r');
      case 0x1B -> out.put('e');
      case '"' -> out.put('"');
      case '\\' -> out.put('\\');
      case 0x85 -> out.put('N');
      case 0xA0 -> out.put('_');
      case 0x2028 -> out.put('L');
      case 0x2029 -> out.put('P');
      default -> {
        if (c <= 0xFF) {
          hex('x', c, 2);
        } else if (c <= 0xFFFF) {
          hex('u', Character.isSurrogate((char) c) ? 0xFFFD : c, 4);
        } else {
          hex('U', c, 8);
        }
      }
    }
  }

  private void hex(char kind, int c, int digits) {
    out.put(kind);
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.put(HEX.charAt((c >> shift) & 0xF));
    }
  }

  private void literal(String value, int indent) {
    out.put('|');
    char first = value.charAt(0);
    if (first == ' ' || ScalarShape.isBreak(first)) {
      out.put((char) ('0' + INDENT));
    }
    int last = value.length() - 1;
    if (!ScalarShape.isBreak(value.charAt(last))) {
      out.put('-');
    } else if (last == 0 || ScalarShape.isBreak(value.charAt(last - 1))) {
      out.put('+');
    }
    block.lineBreak();
    boolean breaks = true;
    for (int i = 0; i <= last; i++) {
      char c = value.charAt(i);
      out.at(i);
      if (c == '\n') {
        block.lineBreak();
        breaks = true;
      } else if (ScalarShape.isBreak(c)) {
        block.lineBreak(c);
        breaks = true;
      } else {
        if (breaks) {
          block.beginLine(indent);
          block.wroteInBlock();
        }
        out.put(c);
        breaks = false;
      }
    }
  }
}
