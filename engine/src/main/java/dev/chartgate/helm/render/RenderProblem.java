package dev.chartgate.helm.render;

import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;
import java.util.List;

/**
 * One reason why a chart does not render.
 *
 * @param failure of what kind
 * @param message what is wrong, without the place
 * @param places where: first the place of the mistake, then what led there, such as the template
 *     that includes it; empty if it has no place
 * @param keys the values keys that took part, those whose data are in it first
 */
public record RenderProblem(
    RenderFailure failure, String message, List<Mark> places, List<NodePath> keys) {

  /** Copies the lists. */
  public RenderProblem {
    places = List.copyOf(places);
    keys = List.copyOf(keys);
  }

  /** A problem at one place. */
  static RenderProblem at(Mark mark, RenderFailure failure, String message) {
    return new RenderProblem(failure, message, List.of(mark), List.of());
  }

  /** {@code name:line:column: message}, or the message alone. */
  @Override
  public String toString() {
    return places.isEmpty() ? message : places.getFirst() + ": " + message;
  }
}
