package dev.chartgate.rule;

import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarPlaces;
import dev.chartgate.source.SourceText;

/**
 * A text that a case holds in a scalar, such as a values file or an object.
 *
 * @param text the text under the name of the file it stands for; lines of expectations count in it
 * @param mark the scalar that it was written as
 */
public record CaseText(SourceText text, Mark mark) {

  /**
   * Where a place of the text stands in the rule file.
   *
   * @param line the line within the text, 1-based
   * @param column the column within that line in code points, 1-based
   */
  public Mark locate(int line, int column) {
    return new ScalarPlaces(mark, text.text()).locate(line, column);
  }
}
