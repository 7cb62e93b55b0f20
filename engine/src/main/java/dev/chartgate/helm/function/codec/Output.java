package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.helm.template.origin.SpansBuilder;
import dev.chartgate.helm.template.value.Text;

/**
 * A text that is being written, with the origins of its stretches. What is written belongs to
 * nobody until {@link #claim} gives it an origin.
 */
final class Output {
  private final StringBuilder out = new StringBuilder();
  private final SpansBuilder spans = new SpansBuilder();
  private final Budget budget;
  private int claimed;
  private int lineStart;

  /** The text whose characters are being copied, if its stretches came from different places. */
  private Spans source = Spans.EMPTY;

  private int stretch;
  private int boundary = Integer.MAX_VALUE;

  Output(Budget budget) {
    this.budget = budget;
  }

  void put(char c) {
    out.append(c);
  }

  void put(String text) {
    out.append(text);
  }

  void put(CharSequence text, int from, int to) {
    out.append(text, from, to);
  }

  void spaces(int count) {
    if (count > 0) {
      budget.characters(count);
      out.repeat(' ', count);
    }
  }

  void lineBreak() {
    out.append('\n');
    lineStart = out.length();
  }

  /** Says that what was put last ends a line, though it is no line break of Unix. */
  void lineEnded() {
    lineStart = out.length();
  }

  /** How many characters stand in the line. */
  int column() {
    return out.length() - lineStart;
  }

  /** Uses budget for characters that come. */
  void reserve(long characters) {
    budget.characters(characters);
  }

  /** Uses budget for work that comes. */
  void steps(long count) {
    budget.steps(count);
  }

  /** Gives an origin to what was written since the last claim. */
  void claim(Origin origin) {
    if (out.length() > claimed) {
      spans.add(out.length() - claimed, origin);
      claimed = out.length();
    }
  }

  /** Begins to copy a text; {@link #at} follows, and {@link #end} when it is done. */
  void begin(Text text) {
    source = text.spans();
    stretch = 0;
    boundary = source.count() > 1 ? source.end(0) : Integer.MAX_VALUE;
  }

  /** Says that what is put next stands for the character of the text at this index. */
  void at(int index) {
    if (index >= boundary) {
      cross(index);
    }
  }

  /** The index at which the next stretch of the text begins that is being copied. */
  int boundary() {
    return boundary;
  }

  private void cross(int index) {
    while (stretch < source.count() - 1 && source.end(stretch) <= index) {
      give();
      stretch++;
    }
    boundary = stretch < source.count() - 1 ? source.end(stretch) : Integer.MAX_VALUE;
  }

  private void give() {
    spans.add(out.length() - claimed, source.origin(stretch));
    claimed = out.length();
  }

  /** Ends the copying of a text. */
  void end() {
    while (stretch < source.count()) {
      give();
      stretch++;
    }
    source = Spans.EMPTY;
    boundary = Integer.MAX_VALUE;
  }

  /** What was written, without one line break at its end. */
  Text withoutLastBreak() {
    int length = out.length();
    if (length == 0 || out.charAt(length - 1) != '\n') {
      return text();
    }
    if (claimed == length) {
      return text().slice(0, length - 1);
    }
    out.setLength(length - 1);
    return text();
  }

  /** What was written. */
  Text text() {
    claim(Origin.NONE);
    return Text.of(out.toString(), spans.build());
  }
}
