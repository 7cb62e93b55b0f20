package dev.chartgate.helm.function;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;

/** The compiled forms of the expressions that were used last; charts use few, again and again. */
final class RegexCache {
  private static final int MOST_EXPRESSIONS = 100;

  /** In characters; a longer one is compiled each time, since its form can be large. */
  private static final int LONGEST = 200;

  private final Map<String, Pattern> compiled =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
          return size() > MOST_EXPRESSIONS;
        }
      };

  /**
   * The compiled form of an expression.
   *
   * @throws com.google.re2j.PatternSyntaxException if it is none
   */
  synchronized Pattern pattern(String expression) {
    Pattern known = compiled.get(expression);
    if (known != null) {
      return known;
    }
    Pattern pattern = Pattern.compile(expression);
    if (expression.length() <= LONGEST) {
      compiled.put(expression, pattern);
    }
    return pattern;
  }
}
