package dev.chartgate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members of one variable that an expression names: of {@code params} in {@code params.a +
 * params['b']} these are {@code a} and {@code b}. Strings and comments do not count.
 *
 * @param names the members in order
 * @param open whether the variable is also used otherwise, so that any member may be meant
 */
record Mentions(List<Mention> names, boolean open) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\n"
              + "]*)|(?<raw>[bB]?[rR][bB]?(?:\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''|\"[^\"\n"
              + "]*\"|'[^'\n"
              + "]*'))|(?<string>\"\"\"(?s:(?:\\\\.|[^\\\\])*?)\"\"\"|'''(?s:(?:\\\\.|[^\\\\])*?)'''|\"(?:\\\\.|[^\"\\\\\n"
              + "])*+\"|'(?:\\\\.|[^'\\\\\n"
              + "])*+')|(?<name>[A-Za-z_][A-Za-z0-9_]*)");
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\s*(?:\\.\\s*\\??\\s*(?<dotted>[A-Za-z_][A-Za-z0-9_]*)"
              + "|\\[\\s*\\??\\s*(?<quote>['\"])(?<quoted>[^'\"\\\\]*)\\k<quote>\\s*\\])");

  /**
   * One member.
   *
   * @param name its name
   * @param offset where it stands in the expression, 0-based, in UTF-16 units
   */
  record Mention(String name, int offset) {}

  Mentions {
    names = List.copyOf(names);
  }

  /** The members of a variable that an expression names. */
  static Mentions of(String expression, String variable) {
    List<Mention> names = new ArrayList<>();
    boolean open = false;
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      if (!variable.equals(token.group("name")) || isMember(expression, token.start())) {
        continue;
      }
      Matcher member = MEMBER.matcher(expression).region(token.end(), expression.length());
      if (!member.lookingAt()) {
        open = true;
      } else if (member.group("dotted") != null) {
        names.add(new Mention(member.group("dotted"), member.start("dotted")));
      } else {
        names.add(new Mention(member.group("quoted"), member.start("quoted")));
      }
    }
    return new Mentions(names, open);
  }

  /** Whether a name stands behind {@code .} or {@code .?}, and so is no variable. */
  private static boolean isMember(String expression, int start) {
    int at = start - 1;
    while (at >= 0 && Character.isWhitespace(expression.charAt(at))) {
      at--;
    }
    return at >= 0
        && (expression.charAt(at) == '.'
            || (expression.charAt(at) == '?' && at > 0 && expression.charAt(at - 1) == '.'));
  }
}
