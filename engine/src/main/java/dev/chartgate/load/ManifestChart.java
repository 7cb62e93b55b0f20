package dev.chartgate.load;

import dev.chartgate.release.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The chart that wrote some objects, as they tell themselves: by the first part of Helm's {@code #
 * Source:} comments, or else by the label {@code helm.sh/chart}, which holds name and version.
 *
 * @param name the chart's name
 * @param version its version, if a label tells it
 */
record ManifestChart(String name, Optional<String> version) {
  private static final String CHART_LABEL = "helm.sh/chart";

  /**
   * Finds the chart.
   *
   * @param known the names of charts that labels are compared with, as a name and a version are
   *     joined by a hyphen, which both may hold
   * @return the chart, unless the objects tell none or several
   */
  static Optional<ManifestChart> of(List<KubernetesObject> objects, Set<String> known) {
    Set<String> labels =
        objects.stream()
            .flatMap(object -> object.label(CHART_LABEL).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> folders =
        objects.stream()
            .flatMap(object -> object.template().stream())
            .filter(template -> template.indexOf('/') > 0)
            .map(template -> template.substring(0, template.indexOf('/')))
            .collect(Collectors.toCollection(TreeSet::new));
    if (folders.size() == 1) {
      String name = folders.iterator().next();
      return Optional.of(new ManifestChart(name, version(name, labels)));
    }
    if (!folders.isEmpty()) {
      return Optional.empty();
    }
    List<String> named =
        known.stream().filter(name -> version(name, labels).isPresent()).sorted().toList();
    return named.size() == 1
        ? Optional.of(new ManifestChart(named.getFirst(), version(named.getFirst(), labels)))
        : Optional.empty();
  }

  /** What follows the name in the only label that begins with it; Helm writes {@code +} as _. */
  private static Optional<String> version(String name, Set<String> labels) {
    List<String> versions =
        labels.stream()
            .filter(label -> label.startsWith(name + "-"))
            .map(label -> label.substring(name.length() + 1))
            .filter(version -> !version.isEmpty() && Character.isDigit(version.charAt(0)))
            .map(version -> version.replace('_', '+'))
            .toList();
    return versions.size() == 1 ? Optional.of(versions.getFirst()) : Optional.empty();
  }
}
