package dev.chartgate.cli;

import dev.chartgate.source.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a person may have meant by a word that means nothing. */
final class Suggestion {
  private static final int SHORTEST = 3;

  private Suggestion() {}

  /** {@code ; did you mean 'x'?}, or nothing; too short words are near to everything. */
  static String of(String word, Collection<String> known) {
    return meant(word, known).map("; did you mean '%s'?"::formatted).orElse("");
  }

  private static Optional<String> meant(String word, Collection<String> known) {
    if (word.length() < SHORTEST) {
      return Optional.empty();
    }
    List<String> longer = known.stream().filter(name -> name.startsWith(word)).toList();
    return longer.size() == 1 ? Optional.of(longer.getFirst()) : NearestName.to(word, known);
  }
}
