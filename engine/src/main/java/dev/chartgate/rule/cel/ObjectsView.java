package dev.chartgate.rule.cel;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.ObjectIndex;

/** The objects of a release: a list for CEL, with the index behind it for its own functions. */
@SuppressWarnings("Immutable") // it shows what never changes
final class ObjectsView extends SequenceView {
  private final ObjectIndex index;

  ObjectsView(ObjectIndex index) {
    super(index.all().stream().map(KubernetesObject::node).toList());
    this.index = index;
  }

  /** The index. */
  ObjectIndex index() {
    return index;
  }
}
