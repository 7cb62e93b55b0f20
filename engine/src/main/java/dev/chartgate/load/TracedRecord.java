package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.SameTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of the objects of a record where their fields come from, by rendering its chart again: an
 * object that comes out the same came from the same values.
 */
final class TracedRecord {
  private TracedRecord() {}

  /**
   * The objects of a record, those that were rendered again in the place of their equals.
   *
   * @param kept the objects in the record
   * @param rendered what its chart renders to
   */
  static List<KubernetesObject> objects(
      List<KubernetesObject> kept, List<KubernetesObject> rendered) {
    Map<List<String>, KubernetesObject> again = new HashMap<>();
    rendered.forEach(object -> again.put(identity(object), object));
    List<KubernetesObject> objects = new ArrayList<>();
    for (KubernetesObject object : kept) {
      KubernetesObject twin = again.get(identity(object));
      objects.add(twin != null && SameTree.of(object.node(), twin.node()) ? twin : object);
    }
    return objects;
  }

  private static List<String> identity(KubernetesObject object) {
    return List.of(
        object.apiVersion(), object.kind(), object.namespace().orElse(""), object.name());
  }
}
