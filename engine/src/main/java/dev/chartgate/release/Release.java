package dev.chartgate.release;

import dev.chartgate.finding.NotEvaluated;
import java.util.List;
import java.util.Optional;

/**
 * All that is judged together. What is absent here was not given: a rule that needs it is Unknown.
 *
 * @param name the name of the release
 * @param namespace the namespace that it is installed in
 * @param namespaceGiven whether somebody named the namespace, as against the default
 * @param chart its chart
 * @param values its values
 * @param objects its objects, hooks and tests among them
 * @param previous the release that it replaces, or the objects it is compared with
 * @param facts what is true of its cluster
 * @param notEvaluated what could not be loaded
 * @param files how many files it was read from
 * @param repeatedKeys the keys that its inputs have twice; the last one counts
 * @param schemas the schemas that its chart and subcharts bring for their values
 */
public record Release(
    String name,
    String namespace,
    boolean namespaceGiven,
    Optional<ChartInfo> chart,
    Optional<Values> values,
    Optional<List<KubernetesObject>> objects,
    Optional<Release> previous,
    Facts facts,
    List<NotEvaluated> notEvaluated,
    int files,
    List<RepeatedKey> repeatedKeys,
    List<ValuesSchema> schemas) {

  /** Copies the lists. */
  public Release {
    objects = objects.map(List::copyOf);
    notEvaluated = List.copyOf(notEvaluated);
    repeatedKeys = List.copyOf(repeatedKeys);
    schemas = List.copyOf(schemas);
  }

  /** A release without repeated keys, of a chart that brings no schema. */
  public Release(
      String name,
      String namespace,
      boolean namespaceGiven,
      Optional<ChartInfo> chart,
      Optional<Values> values,
      Optional<List<KubernetesObject>> objects,
      Optional<Release> previous,
      Facts facts,
      List<NotEvaluated> notEvaluated,
      int files) {
    this(
        name,
        namespace,
        namespaceGiven,
        chart,
        values,
        objects,
        previous,
        facts,
        notEvaluated,
        files,
        List.of(),
        List.of());
  }
}
