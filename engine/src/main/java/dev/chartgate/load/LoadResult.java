package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.release.Release;
import java.util.List;

/**
 * All that was loaded, in the order in which it was asked for.
 *
 * @param releases the releases; each carries in {@link Release#notEvaluated()} what of it could not
 *     be loaded
 * @param problems what belongs to no release: inputs that could not be read or told apart, and
 *     arguments that do not go together
 */
public record LoadResult(List<Release> releases, List<NotEvaluated> problems) {

  /** Copies the lists. */
  public LoadResult {
    releases = List.copyOf(releases);
    problems = List.copyOf(problems);
  }
}
