package dev.chartgate.helm.template.call;

/**
 * A bound of the rendering was reached. Unchecked, since any step can reach one; the renderer turns
 * it into its own checked exception.
 */
public final class BudgetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one that names the bound. */
  public BudgetException(String message) {
    super(message);
  }
}
