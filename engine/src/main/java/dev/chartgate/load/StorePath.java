package dev.chartgate.load;

import java.util.ArrayList;
import java.util.List;

/**
 * A way from the root of a repository.
 *
 * @param steps the names of folders and of the file; {@code ..} only where the way leaves the root
 */
record StorePath(List<String> steps) {

  StorePath {
    steps = List.copyOf(steps);
  }

  /** A path as it was written, with {@code /}. */
  static StorePath of(String text) {
    return new StorePath(List.of()).append(text);
  }

  /** The way on from here. */
  StorePath append(String text) {
    List<String> all = new ArrayList<>(steps);
    for (String step : text.split("/", -1)) {
      if (step.equals("..") && !all.isEmpty() && !all.getLast().equals("..")) {
        all.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        all.add(step);
      }
    }
    return new StorePath(all);
  }

  /** Whether it leads out of the root. */
  boolean leavesRoot() {
    return steps.contains("..");
  }

  @Override
  public String toString() {
    return String.join("/", steps);
  }
}
