package dev.chartgate.evaluate;

import dev.chartgate.release.Release;
import java.util.ArrayList;
import java.util.List;

/**
 * Releases of one cluster that are judged in the same way.
 *
 * @param engine judges them
 * @param releases the releases; each is judged in the sight of the others
 * @param beside releases of the same cluster that are seen and not judged
 */
public record Batch(PolicyEngine engine, List<Release> releases, List<Release> beside) {

  /** Copies the lists. */
  public Batch {
    releases = List.copyOf(releases);
    beside = List.copyOf(beside);
  }

  /** The releases that one of them is judged in the sight of. */
  List<Release> beside(int index) {
    List<Release> others = new ArrayList<>(releases);
    others.remove(index);
    others.addAll(beside);
    return others;
  }
}
