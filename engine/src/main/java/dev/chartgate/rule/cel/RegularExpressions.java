package dev.chartgate.rule.cel;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Regular expressions, each compiled once: a rule asks the same of every object, and compiling
 * costs many times what matching does.
 */
final class RegularExpressions {
  /** Far above what all rules hold; beyond it, expressions that inputs bring are not kept. */
  private static final int MOST_KEPT = 1_000;

  private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

  /**
   * Whether a part of a text matches, as CEL's {@code matches} has it.
   *
   * @throws com.google.re2j.PatternSyntaxException if the expression is none
   * @throws EvaluationFailure if it is larger than is allowed
   */
  boolean matches(String text, String regex) {
    Pattern pattern = compiled.get(regex);
    if (pattern == null) {
      Evaluation.requireSmall("matches", regex);
      pattern = Pattern.compile(regex);
      if (compiled.size() < MOST_KEPT) {
        compiled.put(regex, pattern);
      }
    }
    return pattern.matcher(text).find();
  }
}
