package dev.chartgate.helm.template.origin;

import dev.chartgate.source.SourceText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template that is being executed, and the place that called it. */
public final class Frame {
  private final SourceText template;
  private final @Nullable Spans text;
  private final @Nullable Frame caller;
  private final int callerOffset;

  private Frame(
      SourceText template, @Nullable Spans text, @Nullable Frame caller, int callerOffset) {
    this.template = template;
    this.text = text;
    this.caller = caller;
    this.callerOffset = callerOffset;
  }

  /** A file that is executed by itself. */
  public static Frame ofFile(SourceText template) {
    return new Frame(template, null, null, 0);
  }

  /**
   * A template that this one calls, by {@code template} or {@code include}.
   *
   * @param called the file that defines it; offsets in the new frame are offsets in this text
   * @param offset where in this frame's text the call stands, 0-based
   */
  public Frame call(SourceText called, int offset) {
    return new Frame(called, null, this, offset);
  }

  /**
   * A text that this one evaluates by {@code tpl}.
   *
   * @param evaluated the text
   * @param spans where its characters came from
   * @param offset where in this frame's text the call stands, 0-based
   */
  public Frame tpl(SourceText evaluated, Spans spans, int offset) {
    return new Frame(evaluated, spans, this, offset);
  }

  /** The text whose characters offsets count. */
  public SourceText template() {
    return template;
  }

  /**
   * Where a stretch of the template's own text came from: nothing but the template, unless it is a
   * text that {@code tpl} evaluates.
   *
   * @param from 0-based
   * @param to exclusive
   */
  public Origin textOrigin(int from, int to) {
    return text == null ? Origin.NONE : text.slice(from, to).sum();
  }

  /** Whether this is a text that {@code tpl} evaluates. */
  public boolean isTpl() {
    return text != null;
  }

  /** The place that called it; absent for a file that is executed by itself. */
  public Optional<Position> calledFrom() {
    return caller == null ? Optional.empty() : Optional.of(new Position(caller, callerOffset));
  }
}
