package dev.chartgate.helm.render;

import java.util.List;
import java.util.Map;

/**
 * A generated chart and how it is rendered.
 *
 * @param files the files of the chart by path
 * @param values the text of a values file
 * @param sets arguments of {@code --set}
 * @param flags further flags of {@code helm template}
 */
record ChartCase(Map<String, String> files, String values, List<String> sets, ChartFlags flags) {

  /**
   * Flags of {@code helm template}.
   *
   * @param kubeVersion what {@code --kube-version} says
   * @param apiVersions what {@code --api-versions} adds
   * @param includeCrds whether {@code --include-crds} is given
   * @param skipTests whether {@code --skip-tests} is given
   * @param isUpgrade whether {@code --is-upgrade} is given
   * @param showOnly what {@code --show-only} names
   */
  record ChartFlags(
      String kubeVersion,
      List<String> apiVersions,
      boolean includeCrds,
      boolean skipTests,
      boolean isUpgrade,
      List<String> showOnly) {}
}
