package dev.chartgate.rule.cel;

import java.util.List;
import java.util.OptionalInt;

/** What an evaluation gave. */
public sealed interface CelResult {

  /**
   * A value.
   *
   * @param value a {@link Boolean}, {@link String}, {@link Long}, {@link Double}, {@link
   *     java.util.List} or {@link java.util.Map} of these, an {@link java.util.Optional}, which is
   *     empty for CEL's null too, or the text form of anything else
   */
  record Value(Object value) implements CelResult {}

  /**
   * The answer depends on something that was not given.
   *
   * @param wants what would have to be given, for example {@code facts.namespaces.prod.secrets};
   *     sorted, without repetitions
   */
  record Unknown(List<String> wants) implements CelResult {
    /** Copies the wants. */
    public Unknown {
      wants = List.copyOf(wants);
    }
  }

  /**
   * The expression itself failed on this input.
   *
   * @param message what went wrong; never a value of the input, which may be secret, but the names
   *     of keys
   * @param line the line within the expression, 1-based, where it is known
   * @param column the column within that line, 1-based, where it is known
   */
  record Failed(String message, OptionalInt line, OptionalInt column) implements CelResult {}
}
