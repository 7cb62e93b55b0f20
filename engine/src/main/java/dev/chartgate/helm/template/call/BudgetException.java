package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.origin.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bound of the rendering was reached. Unchecked, since any step can reach one; the renderer turns
 * it into its own checked exception.
 */
public final class BudgetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Position position;

  /** Makes one that names the bound. */
  public BudgetException(String message) {
    this(message, null);
  }

  private BudgetException(String message, @Nullable Position position) {
    // Where in this program it was noticed says nothing about a chart.
    super(message, null, false, false);
    this.position = position;
  }

  /** The same, with the place in a template that was executed. */
  public BudgetException at(Position place) {
    return new BudgetException(String.valueOf(getMessage()), place);
  }

  /** What was executed, where that is known. */
  public Optional<Position> position() {
    return Optional.ofNullable(position);
  }
}
