package dev.chartgate.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A string, number, boolean or null, typed as Helm reads it. */
public final class ScalarNode implements Node {
  private final Mark mark;
  private final @Nullable Object value;
  private final String text;
  private final List<String> wants;

  /**
   * Makes a scalar.
   *
   * @param mark where it was written
   * @param value a {@link String}, {@link Long}, {@link Double} or {@link Boolean}; null for YAML's
   *     null
   * @param text the characters of the value before its type was resolved, without quotes
   * @throws IllegalArgumentException if the value has another type
   */
  public ScalarNode(Mark mark, @Nullable Object value, String text) {
    if (!(value == null
        || value instanceof String
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean)) {
      throw new IllegalArgumentException("not a scalar: " + value.getClass());
    }
    this(mark, value, text, List.of());
  }

  private ScalarNode(Mark mark, @Nullable Object value, String text, List<String> wants) {
    this.mark = mark;
    this.value = value;
    this.text = text;
    this.wants = wants;
  }

  /** A string that was written as it is. */
  public static ScalarNode string(Mark mark, String value) {
    return new ScalarNode(mark, value, value);
  }

  /**
   * A string that stands in the place of what is not known.
   *
   * @param wants what would have to be known, as findings name it
   */
  public static ScalarNode standIn(Mark mark, String text, Collection<String> wants) {
    return new ScalarNode(mark, text, text, wants.stream().sorted().toList());
  }

  /** What would have to be known to tell what it is; empty for all but stand-ins. */
  public List<String> wants() {
    return wants;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  /** A {@link String}, {@link Long}, {@link Double}, {@link Boolean}, or null for YAML's null. */
  public @Nullable Object value() {
    return value;
  }

  /** Whether this is YAML's null. */
  public boolean isNull() {
    return value == null;
  }

  /** The value, if it is a string. */
  public Optional<String> string() {
    return value instanceof String string ? Optional.of(string) : Optional.empty();
  }

  /** The characters of the value before its type was resolved, without quotes. */
  public String text() {
    return text;
  }

  @Override
  public Optional<Node> child(NodePath.Step step) {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
