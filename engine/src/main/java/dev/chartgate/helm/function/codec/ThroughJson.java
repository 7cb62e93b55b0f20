package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;

/**
 * What becomes of strings on the way of {@code toYaml}, which writes JSON and lets go-yaml read it.
 */
final class ThroughJson {
  /** Keys end within so many characters, quotes included, or go-yaml does not see them as such. */
  private static final int MAX_KEY = 1_024;

  /** How many characters an escape of JSON has at most. */
  private static final int ESCAPE = 6;

  private static final char NEXT_LINE = 0x85;

  private ThroughJson() {}

  /**
   * What go-yaml reads where this was written in JSON.
   *
   * @throws FunctionException if it refuses to
   */
  static Text string(Text text) throws FunctionException {
    String value = text.value();
    boolean nextLine = false;
    boolean bytes = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x7F) {
        if (isForbidden(c)) {
          throw new FunctionException("yaml: control characters are not allowed");
        }
        nextLine |= c == NEXT_LINE;
        bytes |= Character.isSurrogate(c);
      }
    }
    Text valid = bytes ? text.map(GoBytes::replaced) : text;
    return nextLine ? folded(valid) : valid;
  }

  /** Control characters below the space are escaped in JSON, these are not. */
  private static boolean isForbidden(char c) {
    return (c < 0xA0 && c != NEXT_LINE) || c >= 0xFFFE;
  }

  /** In quotes, a line break of YAML 1.1 with the spaces around it stands for one space. */
  private static Text folded(Text text) {
    String value = text.value();
    TextBuilder out = new TextBuilder();
    int at = 0;
    while (at < value.length()) {
      int end = at;
      int breaks = 0;
      while (end < value.length() && (value.charAt(end) == ' ' || value.charAt(end) == NEXT_LINE)) {
        breaks += value.charAt(end) == NEXT_LINE ? 1 : 0;
        end++;
      }
      if (breaks == 0) {
        end = Math.max(end, at + 1);
        out.append(text.slice(at, end));
      } else {
        String instead = breaks == 1 ? " " : "\n".repeat(breaks - 1);
        out.append(instead, text.slice(at, end).origin());
      }
      at = end;
    }
    return out.build();
  }

  /**
   * Checks a key.
   *
   * @throws FunctionException if go-yaml does not see it as one
   */
  static void checkKey(String key) throws FunctionException {
    boolean ends = key.length() * ESCAPE + 2 <= MAX_KEY || JsonText.quotedLength(key) <= MAX_KEY;
    if (!ends || key.indexOf(NEXT_LINE) >= 0) {
      throw new FunctionException("yaml: did not find expected ',' or '}'");
    }
  }
}
