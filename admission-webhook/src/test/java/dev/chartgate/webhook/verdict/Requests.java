package dev.chartgate.webhook.verdict;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
import java.util.List;
import java.util.Optional;

/** Makes reviews of objects that are written as YAML. */
final class Requests {
  private Operation operation = Operation.CREATE;
  private String subResource = "";
  private String account = "anna";
  private List<String> groups = List.of();
  private boolean dryRun;
  private final MappingNode object;
  private Optional<String> namespace;
  private Optional<MappingNode> old = Optional.empty();

  private Requests(MappingNode object) {
    this.object = object;
    this.namespace = new KubernetesObject(object, Optional.empty()).namespace();
  }

  static MappingNode node(String yaml) {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("review", yaml))
            .documents()
            .getFirst()
            .root();
  }

  static Requests of(MappingNode object) {
    return new Requests(object);
  }

  static Requests of(String yaml) {
    return of(node(yaml));
  }

  Requests replacing(String yaml) {
    operation = Operation.UPDATE;
    old = Optional.of(node(yaml));
    return this;
  }

  Requests replacing(MappingNode before) {
    operation = Operation.UPDATE;
    old = Optional.of(before);
    return this;
  }

  Requests in(Optional<String> other) {
    namespace = other;
    return this;
  }

  Requests to(Operation other) {
    operation = other;
    return this;
  }

  Requests of(String part, MappingNode before) {
    subResource = part;
    return replacing(before);
  }

  Requests by(String user, String... itsGroups) {
    account = user;
    groups = List.of(itsGroups);
    return this;
  }

  Requests dry() {
    dryRun = true;
    return this;
  }

  Review review() {
    KubernetesObject known = new KubernetesObject(object, Optional.empty());
    return new Review(
        "u1",
        operation,
        known.apiVersion(),
        known.kind(),
        subResource,
        namespace,
        known.name(),
        account,
        groups,
        dryRun,
        object.mapping("metadata").flatMap(metadata -> metadata.string("uid")),
        Optional.of(object),
        old,
        node("{ operation: %s }".formatted(operation)));
  }
}
