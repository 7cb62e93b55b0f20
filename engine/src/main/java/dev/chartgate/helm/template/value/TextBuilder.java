package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import dev.chartgate.helm.template.origin.SpansBuilder;

/** Puts a text together, stretch by stretch. */
public final class TextBuilder {
  private final StringBuilder out = new StringBuilder();
  private final SpansBuilder spans = new SpansBuilder();

  /** Appends characters of one origin. */
  public void append(String characters, Origin origin) {
    out.append(characters);
    spans.add(characters.length(), origin);
  }

  /** Appends characters of one origin. */
  public void append(CharSequence characters, int from, int to, Origin origin) {
    out.append(characters, from, to);
    spans.add(to - from, origin);
  }

  /** Appends a text; its stretches keep their origins. */
  public void append(Text text) {
    out.append(text.value());
    spans.add(text.spans());
  }

  /** Appends a text; its stretches get a further origin. */
  public void append(Text text, Origin further) {
    out.append(text.value());
    Spans given = text.spans();
    for (int i = 0; i < given.count(); i++) {
      spans.add(given.end(i) - given.start(i), given.origin(i).plus(further));
    }
  }

  /** Appends an empty stretch: here something could have been written and was not. */
  public void mark(Origin origin) {
    spans.add(0, origin);
  }

  /** The number of characters so far, in UTF-16 units. */
  public int length() {
    return out.length();
  }

  /** Whether nothing was appended. */
  public boolean isEmpty() {
    return out.isEmpty();
  }

  /** The text so far. */
  public Text build() {
    return Text.of(out.toString(), spans.build());
  }
}
