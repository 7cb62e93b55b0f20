package dev.chartgate.evaluate;

import dev.chartgate.rule.Part;
import dev.chartgate.source.Mark;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import java.util.Optional;

/** Where the piece of a scalar that a rule means, for example the tag of an image, stands. */
final class PartMark {
  private PartMark() {}

  /** The stretch of the piece; the whole scalar if it spans lines or escapes hide the piece. */
  static Mark of(Part part, ScalarNode scalar) {
    Mark mark = scalar.mark();
    String text = scalar.text();
    if (!(mark.source() instanceof SourceText source) || mark.line() != mark.endLine()) {
      return mark;
    }
    String line = source.line(mark.line());
    int at = line.indexOf(text, line.offsetByCodePoints(0, mark.column() - 1));
    Optional<Part.Stretch> stretch = part.find(text);
    if (at < 0 || stretch.isEmpty()) {
      return mark;
    }
    int start = 1 + line.codePointCount(0, at + stretch.get().start());
    int end = 1 + line.codePointCount(0, at + stretch.get().end());
    return new Mark(source, mark.line(), start, mark.line(), end);
  }
}
