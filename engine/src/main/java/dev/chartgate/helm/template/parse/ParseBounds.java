package dev.chartgate.helm.template.parse;

/**
 * What a template may cost to read. Both bounds are inclusive.
 *
 * @param maxDepth how deep parentheses and actions may be within each other, taken together; a tree
 *     of the default depth is read and walked within the stack of any thread (Go itself allows
 *     10,000 parentheses and any number of actions)
 * @param maxNodes the most nodes of the trees of one text
 */
public record ParseBounds(int maxDepth, int maxNodes) {
  /** Wide enough for any public chart. */
  public static final ParseBounds DEFAULT = new ParseBounds(400, 500_000);
}
