package dev.chartgate.helm.template.origin;

import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a template that is being executed.
 *
 * @param frame the execution
 * @param offset 0-based, in {@code frame.template()}
 */
public record Position(Frame frame, int offset) {

  /** The place in the text. */
  public Mark mark() {
    SourceText text = frame.template();
    int line = text.lineAt(offset);
    int column = text.text().codePointCount(text.lineStart(line), offset) + 1;
    return Mark.at(text, line, column);
  }

  /**
   * The places of {@link #chain} that are in files: where {@code tpl} evaluates a text, the place
   * that does so.
   */
  public List<Mark> filesOfChain() {
    List<Mark> places = new ArrayList<>();
    Optional<Position> at = Optional.of(this);
    while (at.isPresent()) {
      if (!at.get().frame.isTpl()) {
        places.add(at.get().mark());
      }
      at = at.get().frame.calledFrom();
    }
    return places;
  }

  /** This place, the place that called its template, and so on to the file that is executed. */
  public List<Mark> chain() {
    List<Mark> chain = new ArrayList<>();
    Position at = this;
    chain.add(at.mark());
    while (at.frame.calledFrom().isPresent()) {
      at = at.frame.calledFrom().get();
      chain.add(at.mark());
    }
    return chain;
  }
}
