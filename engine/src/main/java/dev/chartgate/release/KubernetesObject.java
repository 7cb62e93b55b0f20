package dev.chartgate.release;

import dev.chartgate.finding.Subject;
import dev.chartgate.source.MappingNode;
import java.util.Optional;

/**
 * An object as it would be applied.
 *
 * @param node its content
 * @param template the template that wrote it, from Helm's {@code # Source:} comment, for example
 *     {@code chart/templates/x.yaml}
 * @param provenance where its fields come from, if it was rendered here
 */
public record KubernetesObject(
    MappingNode node, Optional<String> template, Optional<Provenance> provenance) {

  /** An object that was not rendered here. */
  public KubernetesObject(MappingNode node, Optional<String> template) {
    this(node, template, Optional.empty());
  }

  /** Its {@code apiVersion}, or the empty string. */
  public String apiVersion() {
    return node.string("apiVersion").orElse("");
  }

  /** The group of its {@code apiVersion}; the empty string for the core group. */
  public String group() {
    String apiVersion = apiVersion();
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Its {@code kind}, or the empty string. */
  public String kind() {
    return node.string("kind").orElse("");
  }

  /** Its name, or else its {@code generateName}, or the empty string. */
  public String name() {
    return metadata("name").or(() -> metadata("generateName")).orElse("");
  }

  /** The namespace that it names itself. */
  public Optional<String> namespace() {
    return metadata("namespace").filter(namespace -> !namespace.isEmpty());
  }

  /** A label. */
  public Optional<String> label(String key) {
    return node.mapping("metadata").flatMap(m -> m.mapping("labels")).flatMap(l -> l.string(key));
  }

  /** An annotation. */
  public Optional<String> annotation(String key) {
    return node.mapping("metadata")
        .flatMap(m -> m.mapping("annotations"))
        .flatMap(a -> a.string(key));
  }

  private Optional<String> metadata(String key) {
    return node.mapping("metadata").flatMap(m -> m.string(key));
  }

  /**
   * The object as findings name it.
   *
   * @param releaseNamespace the namespace it gets where it names none
   * @param path the field, if one is meant
   */
  public Subject subject(Optional<String> releaseNamespace, Optional<String> path) {
    return new Subject(apiVersion(), kind(), namespace().or(() -> releaseNamespace), name(), path);
  }
}
