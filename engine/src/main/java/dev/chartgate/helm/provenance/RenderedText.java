package dev.chartgate.helm.provenance;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * What one template wrote, with the origin of each stretch.
 *
 * @param source the text; marks of the objects in it are in this source
 * @param spans the origins of its stretches
 */
public record RenderedText(SourceText source, Spans spans) {

  /**
   * Checks that both are of one length.
   *
   * @throws IllegalArgumentException if they are not
   */
  public RenderedText {
    if (spans.length() != source.text().length()) {
      throw new IllegalArgumentException(
          "%d characters with spans of %d".formatted(source.text().length(), spans.length()));
    }
  }

  /** The offset of the first character of a mark, 0-based. */
  int start(Mark mark) {
    return source.offsetOf(mark.line(), mark.column());
  }

  /** The offset behind the last character of a mark, 0-based. */
  int end(Mark mark) {
    return source.offsetOf(mark.endLine(), mark.endColumn());
  }

  /**
   * The origins of the stretches that share a character with a part of the text, and of the empty
   * ones in it or at its edges.
   *
   * @param from 0-based
   * @param to exclusive
   */
  List<Origin> origins(int from, int to) {
    List<Origin> found = new ArrayList<>();
    forEach(from, to, found::add);
    return found;
  }

  /** The conditions that kept something from being written, with the offset where they stand. */
  void forEachSilent(int from, int to, ObjIntConsumer<Origin.Silent> action) {
    for (int i = spans.firstEndingAt(from); i < spans.count() && spans.start(i) <= to; i++) {
      if (spans.origin(i) instanceof Origin.Silent silent) {
        action.accept(silent, spans.start(i));
      }
    }
  }

  /** Whether one of these origins is such a one. */
  boolean any(int from, int to, Predicate<Origin> wanted) {
    for (int i = spans.firstEndingAt(from); i < spans.count() && spans.start(i) <= to; i++) {
      if (wanted.test(spans.origin(i))) {
        return true;
      }
    }
    return false;
  }

  void forEach(int from, int to, Consumer<Origin> action) {
    for (int i = spans.firstEndingAt(from); i < spans.count() && spans.start(i) <= to; i++) {
      boolean empty = spans.start(i) == spans.end(i);
      if (empty || (spans.end(i) > from && spans.start(i) < to)) {
        action.accept(spans.origin(i));
      }
    }
  }
}
