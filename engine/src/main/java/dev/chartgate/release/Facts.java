package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;

/**
 * What is true of the target cluster. A part that is given is complete (per namespace, below {@code
 * namespaces}); a part that is missing is unknown.
 *
 * @param node the parts, in the shape of the facts file
 */
public record Facts(MappingNode node) {
  /** Nothing is known. */
  public static final Facts NONE =
      new Facts(MappingNode.empty(Mark.start(new SourceText("facts", ""))));
}
