package dev.chartgate.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys that a mapping of one of Chartgate's own files may have.
 *
 * @param what the mapping with its article, as messages name it, for example {@code a rule}
 * @param required the keys it must have
 * @param optional the keys it may have
 */
public record Shape(String what, List<String> required, List<String> optional) {

  /** Copies the keys. */
  public Shape {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** All keys, the required ones first. */
  public List<String> keys() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return List.copyOf(all);
  }
}
