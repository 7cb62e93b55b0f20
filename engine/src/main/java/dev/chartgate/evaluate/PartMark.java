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
    Optional<Part.Stretch> stretch = part.find(text);
    int from = source.offsetOf(mark.line(), mark.column());
    int to = source.offsetOf(mark.line(), mark.endColumn());
    int at = source.text().substring(from, to).indexOf(text);
    if (at < 0 || stretch.isEmpty()) {
      return mark;
    }
    String before = source.text().substring(from, from + at);
    int column = mark.column() + before.codePointCount(0, before.length());
    return new Mark(
        source,
        mark.line(),
        column + text.codePointCount(0, stretch.get().start()),
        mark.line(),
        column + text.codePointCount(0, stretch.get().end()));
  }
}
