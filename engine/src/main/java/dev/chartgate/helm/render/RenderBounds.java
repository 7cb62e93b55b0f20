package dev.chartgate.helm.render;

/**
 * What one rendering may cost. Steps and characters decide, so that the same chart gets the same
 * answer on each machine; the deadline comes on top.
 *
 * @param maxSteps executed nodes of templates, and what functions count as such, inclusive
 * @param maxCharacters UTF-16 units that are written or built by functions, all in all, inclusive
 * @param maxMilliseconds the time from the begin of the rendering
 */
public record RenderBounds(long maxSteps, long maxCharacters, long maxMilliseconds) {
  /** Ten times what the largest public charts take, and a minute. */
  public static final RenderBounds DEFAULT = new RenderBounds(40_000_000, 400_000_000, 60_000);
}
