package dev.chartgate.schema;

import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;

/** Paths of the validator as our own. */
final class InstancePath {
  private InstancePath() {}

  static NodePath of(com.networknt.schema.path.NodePath path) {
    List<NodePath.Step> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(
          path.getElement(i) instanceof Integer index
              ? new NodePath.Index(index)
              : new NodePath.Key(path.getName(i)));
    }
    return new NodePath(steps);
  }
}
