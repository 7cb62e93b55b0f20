package dev.chartgate.helm.render;

import java.util.List;

/**
 * What of a rendering is printed.
 *
 * @param includeCrds whether the files of {@code crds} are
 * @param skipTests whether hooks for tests are left out
 * @param showOnly paths of templates below the chart, with wildcards; if there are any, nothing
 *     else is printed
 */
public record PrintOptions(boolean includeCrds, boolean skipTests, List<String> showOnly) {
  /** What {@code helm template} prints without flags. */
  public static final PrintOptions DEFAULT = new PrintOptions(false, false, List.of());

  /** Copies the list. */
  public PrintOptions {
    showOnly = List.copyOf(showOnly);
  }
}
