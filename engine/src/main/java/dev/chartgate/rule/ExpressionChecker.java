package dev.chartgate.rule;

import java.util.List;

/** Tells whether expressions compile; the reader of packs knows no CEL itself. */
public interface ExpressionChecker {

  /** Finds nothing wrong: for packs whose expressions are compiled when they are needed. */
  ExpressionChecker NONE = (text, scope, result) -> List.of();

  /** What an expression must give. */
  enum Result {
    /** True or false. */
    BOOL,
    /** A text. */
    TEXT,
    /** Anything. */
    ANY
  }

  /**
   * Something wrong in an expression.
   *
   * @param message what is wrong, and what to do
   * @param line the line within the expression, 1-based
   * @param column the column within that line in code points, 1-based
   */
  record Issue(String message, int line, int column) {}

  /**
   * Checks one expression.
   *
   * @param text the expression
   * @param scope the scope of its rule, and so what it sees
   * @param result what it must give
   * @return all that is wrong; empty if it compiles
   */
  List<Issue> check(String text, Scope scope, Result result);
}
