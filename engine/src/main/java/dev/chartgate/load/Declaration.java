package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import java.util.List;
import java.util.Optional;

/**
 * A release that an object declares, for a controller in a cluster to install.
 *
 * @param what the object, as messages name it
 * @param releaseName the name of the release
 * @param namespace its namespace, if the object names one
 * @param chart its chart, if the object names one that can be known
 * @param values its values, weakest first
 * @param kubeVersion the version of Kubernetes that the chart is told, if the object says so
 * @param apiVersions the same for what is served
 * @param includeCrds whether the files of {@code crds} are installed, if the object says so
 * @param problems what cannot be resolved; if there is anything, the release is not known
 */
record Declaration(
    String what,
    String releaseName,
    Optional<String> namespace,
    Optional<DeclaredChart> chart,
    List<DeclaredValues> values,
    Optional<String> kubeVersion,
    List<String> apiVersions,
    Optional<Boolean> includeCrds,
    List<NotEvaluated> problems) {

  Declaration {
    values = List.copyOf(values);
    apiVersions = List.copyOf(apiVersions);
    problems = List.copyOf(problems);
  }
}
