package dev.chartgate.finding;

import java.util.List;

/**
 * A template that wrote nothing, and what kept it silent.
 *
 * @param file the template's file
 * @param keys the values keys that took part
 */
public record Guard(String file, List<TracedKey> keys) {

  /** Copies the keys. */
  public Guard {
    keys = List.copyOf(keys);
  }
}
