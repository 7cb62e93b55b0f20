package dev.chartgate.helm.values;

/**
 * What distinguishes the flags that set values: how a key is read and what follows its {@code =}.
 */
interface SetSyntax {

  /** Whether a backslash takes the meaning from the character after it, and a comma ends a key. */
  boolean escapes();

  /** Whether an {@code =} at the very end ends the argument there, in Helm's sense. */
  boolean emptyValueEnds();

  /**
   * Reads what follows {@code =}.
   *
   * @throws ValuesException if Helm would refuse it
   */
  Item value(ArgumentCursor cursor) throws ValuesException;
}
