package dev.chartgate.webhook.cluster;

import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of a Secret of which only the metadata is there: the API server writes down which field
 * was set by whom (metadata.managedFields), and each key of {@code data} is such a field. Where
 * nothing is written down, as where it was deleted, the keys are not known; nor are they where
 * {@code stringData} was applied on the server's side, since its fields stay written down whatever
 * becomes of the keys.
 */
final class SecretKeys {
  private static final String DATA = "f:data";
  private static final String PLAIN_DATA = "f:stringData";
  private static final String FIELD = "f:";

  private SecretKeys() {}

  /** The keys, if they can be known. */
  static Optional<Set<String>> of(ObjectMeta metadata) {
    List<ManagedFieldsEntry> managed = metadata.getManagedFields();
    if (managed == null || managed.isEmpty()) {
      return Optional.empty();
    }
    Set<String> keys = new TreeSet<>();
    for (ManagedFieldsEntry entry : managed) {
      FieldsV1 fields = entry.getFieldsV1();
      if (fields == null || fields.getAdditionalProperties().containsKey(PLAIN_DATA)) {
        return Optional.empty();
      }
      if (fields.getAdditionalProperties().get(DATA) instanceof Map<?, ?> data) {
        for (Object field : data.keySet()) {
          String name = String.valueOf(field);
          if (name.startsWith(FIELD)) {
            keys.add(name.substring(FIELD.length()));
          }
        }
      }
    }
    return Optional.of(keys);
  }
}
