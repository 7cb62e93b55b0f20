package dev.chartgate.trace;

import dev.chartgate.finding.Confidence;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import java.util.Map;
import java.util.Optional;

/**
 * The values key that a person edits to change a field.
 *
 * @param key the key, seen from the root chart
 * @param confidence how sure it is that it decides
 */
public record DecidingKey(NodePath key, Confidence confidence) {

  /**
   * The key to edit, if any key took part: one whose data flow into the field before one that only
   * took part, one that a person set before a default, and then the closest.
   */
  public static Optional<DecidingKey> of(FieldSource source, Values values) {
    DecidingKey best = null;
    boolean bestIsSet = false;
    for (Map.Entry<NodePath, Confidence> entry : source.keys().entrySet()) {
      if (best != null && entry.getValue() != best.confidence) {
        break;
      }
      boolean set = isSet(entry.getKey(), values);
      if (best == null || (set && !bestIsSet)) {
        best = new DecidingKey(entry.getKey(), entry.getValue());
        bestIsSet = set;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isSet(NodePath key, Values values) {
    Optional<Node> node = values.effective().at(key);
    return node.flatMap(found -> values.layerOf(found.mark().source()))
        .map(ValuesLayer::kind)
        .filter(ValuesLayer.Kind::isUserSupplied)
        .isPresent();
  }
}
