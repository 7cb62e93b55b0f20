package dev.chartgate.rule;

import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarPlaces;
import java.util.Optional;

/**
 * A CEL expression of a rule file.
 *
 * @param text the expression, without YAML's quotes, escapes and folds
 * @param mark the scalar that it was written as
 * @param code what compiling it gave, if that was done before
 */
public record Expression(String text, Mark mark, Optional<ExpressionCode> code) {

  /** An expression that is not compiled. */
  public Expression(String text, Mark mark) {
    this(text, mark, Optional.empty());
  }

  /** The same, compiled. */
  public Expression with(ExpressionCode compiled) {
    return new Expression(text, mark, Optional.of(compiled));
  }

  /**
   * Where a place of the expression stands in the rule file, as CEL counts places: for every way in
   * which YAML writes a scalar.
   *
   * @param line the line within {@link #text()}, 1-based
   * @param column the column within that line in code points, 0-based
   * @return the empty stretch at that place; at the closest one if the expression has no such place
   */
  public Mark locate(int line, int column) {
    return new ScalarPlaces(mark, text).locate(line, column + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
