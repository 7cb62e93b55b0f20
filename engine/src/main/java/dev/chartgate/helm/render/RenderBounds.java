package dev.chartgate.helm.render;

/**
 * What one rendering may cost. Steps and characters decide, so that the same chart gets the same
 * answer on each machine; the deadline comes on top.
 *
 * @param maxSteps executed nodes of templates, and what functions count as such, inclusive
 * @param maxCharacters UTF-16 units of the texts that are held at one time, and what else is held
 *     counted as such, inclusive
 * @param deadline the time that it may take
 */
public record RenderBounds(long maxSteps, long maxCharacters, Deadline deadline) {
  /**
   * Without a deadline. Of some seven hundred public charts one takes a quarter of the steps and a
   * third of the characters, all others at most a ninth. All of the steps take a second or two, all
   * of the characters fit into a heap of 256 MiB.
   */
  public static final RenderBounds DEFAULT =
      new RenderBounds(10_000_000, 32_000_000, Deadline.NONE);

  /** The same bounds with another deadline. */
  public RenderBounds within(Deadline other) {
    return new RenderBounds(maxSteps, maxCharacters, other);
  }
}
