package dev.chartgate.helm.render;

/**
 * What one rendering may cost. Steps and characters decide, so that the same chart gets the same
 * answer on each machine; the deadline comes on top.
 *
 * @param maxSteps executed nodes of templates, and what functions count as such, inclusive
 * @param maxCharacters UTF-16 units that are written or built by functions, all in all, inclusive
 * @param deadline the time that it may take
 */
public record RenderBounds(long maxSteps, long maxCharacters, Deadline deadline) {
  /** Ten times what the largest public charts take, without a deadline. */
  public static final RenderBounds DEFAULT =
      new RenderBounds(40_000_000, 400_000_000, Deadline.NONE);

  /** The same bounds with another deadline. */
  public RenderBounds within(Deadline other) {
    return new RenderBounds(maxSteps, maxCharacters, other);
  }
}
