package dev.chartgate.helm.render;

import java.util.List;

/**
 * What of a rendering is printed.
 *
 * @param includeCrds whether the files of {@code crds} are
 * @param hooks which hooks are
 * @param showOnly paths of templates below the chart, with wildcards; if there are any, nothing
 *     else is printed
 */
public record PrintOptions(boolean includeCrds, Hooks hooks, List<String> showOnly) {
  /** Which hooks are printed. */
  public enum Hooks {
    ALL,
    /** All but those that {@code helm test} runs: {@code --skip-tests}. */
    WITHOUT_TESTS,
    /** None: {@code --no-hooks}. */
    NONE;

    boolean include(Hook hook) {
      return switch (this) {
        case ALL -> true;
        case WITHOUT_TESTS -> !hook.isTest();
        case NONE -> false;
      };
    }
  }

  /** What {@code helm template} prints without flags. */
  public static final PrintOptions DEFAULT = new PrintOptions(false, Hooks.ALL, List.of());

  /** Copies the list. */
  public PrintOptions {
    showOnly = List.copyOf(showOnly);
  }
}
