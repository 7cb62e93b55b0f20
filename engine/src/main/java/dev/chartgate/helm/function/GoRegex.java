package dev.chartgate.helm.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.GoString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A regular expression with Go's syntax and Go's way of finding all matches. Size is paid for
 * before it is used, time as the text is read; one search takes time linear in the text.
 */
final class GoRegex {
  /** What a match takes of memory, in characters. */
  private static final int ROOM_OF_MATCH = 96;

  private static final String SPECIAL = "\\.+*?()|[]{}^$";

  private final Pattern pattern;
  private final Budget budget;

  private GoRegex(Pattern pattern, Budget budget) {
    this.pattern = pattern;
    this.budget = budget;
  }

  /**
   * Where a match stands.
   *
   * @param bounds start and end of the match and of each group; -1 where a group took no part
   */
  record Match(List<Integer> bounds) {
    int start() {
      return start(0);
    }

    int end() {
      return end(0);
    }

    int start(int group) {
      return bounds.get(2 * group);
    }

    int end(int group) {
      return bounds.get(2 * group + 1);
    }

    /** Whether there is such a group, and it took part. */
    boolean has(int group) {
      return 2 * group < bounds.size() && start(group) >= 0;
    }
  }

  /**
   * Compiles an expression.
   *
   * @throws FunctionException if it is none, with Go's message
   */
  static GoRegex compile(String expression, RegexCache cache, Budget budget)
      throws FunctionException {
    budget.characters((long) expression.length() * repeats(expression));
    for (int i = 0; i < expression.length(); i++) {
      if (GoString.isByte(expression.codePointAt(i))) {
        throw new FunctionException(
            "error parsing regexp: invalid UTF-8: `%s`".formatted(expression.substring(i)));
      }
    }
    try {
      return new GoRegex(cache.pattern(expression), budget);
    } catch (PatternSyntaxException e) {
      String message = String.valueOf(e.getMessage());
      // RE2/J has no words of its own for this one.
      throw new FunctionException(
          message.contains("stack underflow")
              ? "error parsing regexp: unexpected ): `%s`".formatted(expression)
              : message,
          e);
    }
  }

  /** An upper bound of how often a part of the expression is repeated in its program. */
  private static int repeats(String expression) {
    // Repetitions of repetitions may not come to more than a thousand, either.
    return expression.indexOf('{') >= 0 && expression.length() > 100 ? 1_000 : 10;
  }

  boolean matches(String text) {
    return pattern.matcher(new PaidText(text)).find();
  }

  /**
   * All matches, from left to right. An empty one is none right after another.
   *
   * @param most how many at most; negative for any number
   */
  List<Match> findAll(String text, long most) {
    List<Match> matches = new ArrayList<>();
    Matcher matcher = pattern.matcher(new PaidText(text));
    int at = 0;
    int last = -1;
    while (at <= text.length() && (most < 0 || matches.size() < most) && matcher.find(at)) {
      Match match = match(matcher);
      budget.characters(ROOM_OF_MATCH);
      if (match.end() > match.start() || match.start() != last) {
        matches.add(match);
      }
      last = match.end();
      at = match.end();
      if (match.end() == match.start()) {
        at = at < text.length() ? text.offsetByCodePoints(at, 1) : at + 1;
      }
    }
    return matches;
  }

  private static Match match(Matcher matcher) {
    List<Integer> bounds = new ArrayList<>(2 * (matcher.groupCount() + 1));
    for (int group = 0; group <= matcher.groupCount(); group++) {
      bounds.add(matcher.start(group));
      bounds.add(matcher.end(group));
    }
    return new Match(bounds);
  }

  /** The groups that have names. */
  Map<String, Integer> names() {
    return pattern.namedGroups();
  }

  /**
   * A text whose characters are paid for when they are read: a search may have to look at all that
   * is left of it to find a short match.
   */
  private final class PaidText implements CharSequence {
    private static final int READS = 64;

    private final String text;
    private int reads = READS;

    PaidText(String text) {
      this.text = text;
      budget.step();
    }

    @Override
    public char charAt(int index) {
      if (--reads == 0) {
        reads = READS;
        budget.steps(1 + READS * (long) pattern.programSize() / 16);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The expression that matches this text and nothing else. */
  static String quoteMeta(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
