package dev.chartgate.release;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over paths with {@code /} between their steps: {@code *} stands for any characters of
 * one step, {@code **} for any number of steps. A pattern that fits a folder fits all that is below
 * it.
 */
public final class PathGlob extends AsWritten {
  private static final String ANY_STEPS = "**";

  private final List<Step> steps;

  private sealed interface Step permits One, Any {}

  private record One(Glob glob) implements Step {}

  private record Any() implements Step {}

  private PathGlob(String text, List<Step> steps) {
    super(text);
    this.steps = List.copyOf(steps);
  }

  /** Reads a pattern; {@code ./} before it and {@code /} behind it mean nothing. */
  public static PathGlob parse(String text) {
    List<Step> steps = new ArrayList<>();
    for (String step : steps(text)) {
      Step read = step.equals(ANY_STEPS) ? new Any() : new One(new Glob(step));
      // Two in a row mean what one means, and would cost the square of the path's length.
      if (!(read instanceof Any) || steps.isEmpty() || !(steps.getLast() instanceof Any)) {
        steps.add(read);
      }
    }
    return new PathGlob(text, steps);
  }

  /** Whether a path, or a folder that it is in, fits. */
  public boolean matches(String path) {
    List<String> names = steps(path);
    boolean[] reached = new boolean[names.size() + 1];
    reached[0] = true;
    for (Step step : steps) {
      reached = after(step, reached, names);
    }
    for (boolean end : reached) {
      if (end) {
        return true;
      }
    }
    return false;
  }

  /** To where in the path one comes by a step, from all places that were reached before it. */
  private static boolean[] after(Step step, boolean[] reached, List<String> names) {
    boolean[] next = new boolean[reached.length];
    for (int i = 0; i < reached.length; i++) {
      switch (step) {
        case Any() -> next[i] = reached[i] || (i > 0 && next[i - 1]);
        case One(Glob glob) -> next[i] = i > 0 && reached[i - 1] && glob.matches(names.get(i - 1));
      }
    }
    return next;
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return steps;
  }
}
