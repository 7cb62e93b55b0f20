package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.origin.Frame;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;

/** What a template writes. */
final class Output {
  private static final String NO_VALUE = "<no value>";

  /** What a stretch costs beside its characters, tracked or not, so that many are not for free. */
  private static final int STRETCH = 16;

  private final TextBuilder out = new TextBuilder();
  private final Budget budget;
  private final boolean tracking;
  private boolean atLineStart = true;

  Output(Budget budget, boolean tracking) {
    this.budget = budget;
    this.tracking = tracking;
  }

  int length() {
    return out.length();
  }

  /** Whether what is written next begins a line, as far as is known. */
  boolean isAtLineStart() {
    return atLineStart;
  }

  /** Writes a text of the template; each of its lines has a place of its own. */
  void template(String text, int start, Frame frame, Origin control) {
    int from = 0;
    while (from < text.length()) {
      int lineBreak = text.indexOf('\n', from);
      int to = lineBreak < 0 ? text.length() : lineBreak + 1;
      budget.characters(to - from);
      budget.room(STRETCH);
      out.append(text, from, to, origin(text, from, to, start, frame, control));
      from = to;
    }
    wrote(text);
  }

  private Origin origin(String text, int from, int to, int start, Frame frame, Origin control) {
    if (!tracking) {
      return Origin.NONE;
    }
    Origin data = frame.textOrigin(start + from, start + to);
    return Origin.written(frame, start + from + indentation(text, from, to), data, control);
  }

  private static int indentation(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at < to && text.charAt(at) != '\n' ? at - from : 0;
  }

  /** Writes a value that was printed. */
  void value(Text text, Frame frame, int place, Origin control) {
    budget.characters(text.length());
    budget.room(STRETCH);
    if (!tracking) {
      out.append(text.value(), Origin.NONE);
    } else if (text.length() == 0) {
      out.mark(Origin.written(frame, place, text.origin(), control));
    } else {
      Spans spans = text.spans();
      for (int i = 0; i < spans.count(); i++) {
        out.append(
            text.value(),
            spans.start(i),
            spans.end(i),
            Origin.written(frame, place, spans.origin(i), control));
      }
    }
    wrote(text.value());
  }

  /** Writes what Go writes for nothing. */
  void nothing(Frame frame, int place, Origin data, Origin control) {
    budget.characters(NO_VALUE.length());
    budget.room(STRETCH);
    out.append(NO_VALUE, tracking ? Origin.written(frame, place, data, control) : Origin.NONE);
    atLineStart = false;
  }

  /** Says that a condition kept something from being written. */
  void silent(Origin origin) {
    out.mark(origin);
  }

  private void wrote(String text) {
    if (!text.isEmpty()) {
      atLineStart = text.charAt(text.length() - 1) == '\n';
    }
  }

  /** What was written. */
  Text text() {
    return out.build();
  }

  /** The text without what Go writes for nothing: Helm takes it out wherever it stands. */
  static Text withoutNoValue(Text text) {
    int found = text.value().indexOf(NO_VALUE);
    if (found < 0) {
      return text;
    }
    TextBuilder out = new TextBuilder();
    int from = 0;
    while (found >= 0) {
      out.append(text.slice(from, found));
      from = found + NO_VALUE.length();
      Origin missing = text.slice(found, from).origin();
      if (missing != Origin.NONE) {
        out.mark(missing);
      }
      found = text.value().indexOf(NO_VALUE, from);
    }
    out.append(text.slice(from, text.length()));
    return out.build();
  }
}
