package dev.chartgate.cli;

import java.util.Collection;
import java.util.List;

/** Names in a message, of which there may be thousands. */
final class SomeNames {
  private static final int SHOWN = 5;

  private SomeNames() {}

  /** The first of them, and how many more there are. */
  static String of(Collection<String> names) {
    List<String> shown = names.stream().limit(SHOWN).toList();
    String first = String.join(", ", shown);
    int more = names.size() - shown.size();
    return more == 0 ? first : "%s and %d more".formatted(first, more);
  }
}
