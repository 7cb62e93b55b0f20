package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.SameTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of the objects of a record where their fields come from, by rendering its chart again: what
 * comes out the same came from the same values.
 */
final class TracedRecord {
  private TracedRecord() {}

  /**
   * The objects of a record, of which as much is known as their equals tell that were rendered
   * again.
   *
   * @param kept the objects in the record
   * @param rendered what its chart renders to
   */
  static List<KubernetesObject> objects(
      List<KubernetesObject> kept, List<KubernetesObject> rendered) {
    Map<List<String>, Deque<KubernetesObject>> again = new HashMap<>();
    rendered.forEach(
        object -> again.computeIfAbsent(identity(object), _ -> new ArrayDeque<>()).add(object));
    List<KubernetesObject> objects = new ArrayList<>();
    for (KubernetesObject object : kept) {
      // Of two objects of one name the first is the first again.
      KubernetesObject twin = again.getOrDefault(identity(object), new ArrayDeque<>()).poll();
      objects.add(twin == null ? object : traced(object, twin));
    }
    return objects;
  }

  private static KubernetesObject traced(KubernetesObject kept, KubernetesObject twin) {
    return SameTree.of(kept.node(), twin.node())
        ? twin
        : new KubernetesObject(
            kept.node(),
            kept.template(),
            twin.provenance().map(known -> new LentProvenance(kept.node(), twin.node(), known)));
  }

  private static List<String> identity(KubernetesObject object) {
    return List.of(
        object.apiVersion(), object.kind(), object.namespace().orElse(""), object.name());
  }
}
