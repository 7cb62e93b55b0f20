package dev.chartgate.release;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.source.Problem;
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
 * @param warnings what Helm passes over in its values, though a person may not mean it so
 * @param silentTemplates the templates that were rendered here and wrote nothing
 * @param compose the Compose file that it is compared with
 * @param admission what an API server says of its one object; then nothing but that is judged
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
    List<ValuesSchema> schemas,
    List<Problem> warnings,
    List<SilentTemplate> silentTemplates,
    Optional<ComposeFile> compose,
    Optional<Admission> admission) {

  /** The name of a release that nobody named, as Helm has it. */
  public static final String DEFAULT_NAME = "release-name";

  /** The namespace of a release that nobody named one for. */
  public static final String DEFAULT_NAMESPACE = "default";

  /** Copies the lists. */
  public Release {
    objects = objects.map(List::copyOf);
    notEvaluated = List.copyOf(notEvaluated);
    repeatedKeys = List.copyOf(repeatedKeys);
    schemas = List.copyOf(schemas);
    warnings = List.copyOf(warnings);
    silentTemplates = List.copyOf(silentTemplates);
  }

  /** A release without repeated keys or warnings, of a chart that brings no schema. */
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
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same release in a cluster of which so much is known. */
  public Release withFacts(Facts known) {
    return with(previous.map(release -> release.withFacts(known)), known, compose, admission);
  }

  /** The same release, compared with another. */
  public Release withPrevious(Optional<Release> other) {
    return with(other, facts, compose, admission);
  }

  /** The same release, compared with a Compose file. */
  public Release withCompose(Optional<ComposeFile> file) {
    return with(previous, facts, file, admission);
  }

  /** The same release, of one object that an API server asks about. */
  public Release withAdmission(Admission said) {
    return with(previous, facts, compose, Optional.of(said));
  }

  private Release with(
      Optional<Release> before,
      Facts known,
      Optional<ComposeFile> beside,
      Optional<Admission> said) {
    return new Release(
        name,
        namespace,
        namespaceGiven,
        chart,
        values,
        objects,
        before,
        known,
        notEvaluated,
        files,
        repeatedKeys,
        schemas,
        warnings,
        silentTemplates,
        beside,
        said);
  }
}
