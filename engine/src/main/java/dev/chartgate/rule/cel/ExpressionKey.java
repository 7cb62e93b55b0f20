package dev.chartgate.rule.cel;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a compiled expression depends on, beside the functions there are.
 *
 * @param text its text
 * @param variables the names that it may use
 * @param kind what it must give
 */
record ExpressionKey(String text, SortedSet<String> variables, ResultKind kind) {

  static ExpressionKey of(String text, Set<String> variables, ResultKind kind) {
    return new ExpressionKey(text, new TreeSet<>(variables), kind);
  }
}
