package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A string that knows the origin of each stretch of it. Go's strings are bytes; this one holds
 * UTF-16, and a byte that is not UTF-8 as {@link GoString} says.
 */
public final class Text implements Value {
  /** The empty string, from nowhere. */
  public static final Text EMPTY = new Text("", Origin.NONE, null);

  private final String value;
  private final Origin whole;
  private final @Nullable Spans spans;

  private Text(String value, Origin whole, @Nullable Spans spans) {
    this.value = value;
    this.whole = whole;
    this.spans = spans;
  }

  /** A string from nowhere. */
  public static Text of(String value) {
    return new Text(value, Origin.NONE, null);
  }

  /** A string of one origin. */
  public static Text of(String value, Origin origin) {
    return new Text(value, origin, null);
  }

  /**
   * A string whose stretches came from different places.
   *
   * @throws IllegalArgumentException if the stretches are of another length
   */
  public static Text of(String value, Spans spans) {
    if (spans.length() != value.length()) {
      throw new IllegalArgumentException(
          "%d characters with spans of %d".formatted(value.length(), spans.length()));
    }
    return switch (spans.count()) {
      case 0 -> of(value);
      case 1 -> new Text(value, spans.origin(0), null);
      default -> new Text(value, Origin.NONE, spans);
    };
  }

  /** Its characters. */
  public String value() {
    return value;
  }

  /** The origins of its stretches. */
  public Spans spans() {
    return spans == null ? Spans.of(value.length(), whole) : spans;
  }

  @Override
  public GoType type() {
    return GoType.STRING;
  }

  /** The origins of all stretches, joined. */
  @Override
  public Origin origin() {
    return spans == null ? whole : spans.sum();
  }

  /** The same characters, all of one origin: what is known of stretches is given up. */
  @Override
  public Text withOrigin(Origin origin) {
    return of(value, origin);
  }

  /** The same characters; a further origin for each stretch. */
  @Override
  public Text from(Origin further) {
    if (further == Origin.NONE) {
      return this;
    }
    if (spans == null) {
      return of(value, whole.plus(further));
    }
    TextBuilder out = new TextBuilder();
    out.append(this, further);
    return out.build();
  }

  @Override
  public boolean isTrue() {
    return !value.isEmpty();
  }

  /** The number of UTF-16 units. */
  public int length() {
    return value.length();
  }

  /**
   * A part of it, whose stretches keep their origins.
   *
   * @param from 0-based, in UTF-16 units
   * @param to exclusive
   */
  public Text slice(int from, int to) {
    if (from == 0 && to == value.length()) {
      return this;
    }
    String part = value.substring(from, to);
    return spans == null ? of(part, whole) : of(part, spans.slice(from, to));
  }

  /**
   * What a function makes of its characters. Stretches keep their origins if the function gives one
   * character for each; otherwise the whole has all of them.
   */
  public Text map(UnaryOperator<String> function) {
    String mapped = function.apply(value);
    return spans != null && mapped.length() == value.length()
        ? of(mapped, spans)
        : of(mapped, origin());
  }

  @Override
  public String toString() {
    return value;
  }
}
