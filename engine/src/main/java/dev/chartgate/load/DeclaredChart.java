package dev.chartgate.load;

import dev.chartgate.source.Mark;

/** Which chart a declared release is of. */
sealed interface DeclaredChart {

  /** Where the declaration says so. */
  Mark mark();

  /**
   * A chart of a registry or repository.
   *
   * @param name its name
   * @param range the versions that are admitted, as Helm writes them
   * @param mark where the declaration says so
   */
  record Named(String name, String range, Mark mark) implements DeclaredChart {
    @Override
    public String toString() {
      return name + " " + range;
    }
  }

  /**
   * A chart in a folder of a git repository or bucket.
   *
   * @param path the way there from the root, with {@code /}
   * @param mark where the declaration says so
   */
  record Foldered(String path, Mark mark) implements DeclaredChart {
    @Override
    public String toString() {
      return path;
    }
  }
}
