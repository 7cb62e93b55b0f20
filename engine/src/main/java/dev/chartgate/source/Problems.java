package dev.chartgate.source;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong in some inputs, so that it can be reported at once. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();

  /** Adds what is wrong at a place. */
  public void add(Mark mark, String message) {
    all.add(new Problem(message, mark));
  }

  /** Adds problems. */
  public void addAll(List<Problem> problems) {
    all.addAll(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** How many there are. */
  public int count() {
    return all.size();
  }

  /** All problems, in the order of file, line and column. */
  public List<Problem> sorted() {
    return all.stream().sorted(Problem.ORDER).distinct().toList();
  }
}
