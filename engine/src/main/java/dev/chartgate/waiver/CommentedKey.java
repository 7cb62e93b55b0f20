package dev.chartgate.waiver;

import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;

/**
 * A comment that waives something, and the key that it is for.
 *
 * @param mark where the comment stands
 * @param note what it says
 * @param key the key, seen from the root of the values or of the object
 * @param line the line of the key, 1-based
 * @param lastLine the last line of what the key holds, 1-based
 */
record CommentedKey(Mark mark, WaiverNote note, NodePath key, int line, int lastLine) {

  /** Whether a place is at the key or below it. */
  @SuppressWarnings("ReferenceEquality") // the same file may be read for two releases
  boolean holds(Mark place) {
    return place.source() == mark.source() && place.line() >= line && place.line() <= lastLine;
  }
}
