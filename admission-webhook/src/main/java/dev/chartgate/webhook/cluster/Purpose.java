package dev.chartgate.webhook.cluster;

import dev.chartgate.load.FactsAssembly;
import dev.chartgate.load.NamespacePart;
import dev.chartgate.release.KubernetesObject;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What objects are watched for, which decides how much of them is asked for and kept. */
enum Purpose {
  /** The facts that they make, and what their annotations tell of the network. */
  FACTS,
  /** The facts that they make, and their contents, too. */
  FACTS_AND_CONTENTS,
  /** The keys of Secrets, told by their metadata. */
  SECRET_KEYS,
  /** Their contents. */
  CONTENTS,
  /** Helm's records of releases that are deployed, and of those that are about to be. */
  RECORDS,
  /** The same of all namespaces, so that the facts can tell all releases there are. */
  ALL_RECORDS;

  private static final Map<String, String> OF_HELM = Map.of("owner", "helm");

  /** A release that is about to be installed is not deployed yet when its objects arrive. */
  private static final List<String> STATUSES =
      List.of("deployed", "pending-install", "pending-upgrade", "pending-rollback");

  /** Whether the server is asked for metadata alone. */
  boolean isMetadataOnly() {
    return this == SECRET_KEYS;
  }

  /** The labels of the objects that are watched; none for all objects. */
  Map<String, String> labels() {
    return isOfRecords() ? OF_HELM : Map.of();
  }

  /** What the label {@code status} of the objects may be; none for anything. */
  List<String> statuses() {
    return isOfRecords() ? STATUSES : List.of();
  }

  /** Whether Helm's records are watched. */
  boolean isOfRecords() {
    return this == RECORDS || this == ALL_RECORDS;
  }

  /** Whether what is seen makes parts of the facts. */
  boolean makesFacts() {
    return this == FACTS || this == FACTS_AND_CONTENTS || this == SECRET_KEYS;
  }

  /** Whether contents are kept, which can be long. */
  boolean holdsContents() {
    return isOfRecords() || this == CONTENTS || this == FACTS_AND_CONTENTS;
  }

  /** What is kept of an object for whose contents there is no room: of a record, that it is. */
  Seen withoutContents(WatchedKind kind, GenericKubernetesResource resource, Seen seen) {
    return new Seen(
        seen.fact(),
        isOfRecords() ? Optional.of(ResourceTree.metadata(kind, resource)) : Optional.empty());
  }

  /** What is kept of an object. */
  Seen see(WatchedKind kind, GenericKubernetesResource resource) {
    return switch (this) {
      case SECRET_KEYS ->
          new Seen(
              Optional.of(NamespacePart.secret(SecretKeys.of(resource.getMetadata()))),
              Optional.empty());
      case CONTENTS -> new Seen(Optional.empty(), contents(kind, resource));
      case RECORDS ->
          new Seen(Optional.empty(), Optional.of(ResourceTree.withoutStatus(kind, resource)));
      case ALL_RECORDS -> {
        KubernetesObject record = ResourceTree.withoutStatus(kind, resource);
        yield new Seen(
            DeployedRelease.isDeployed(record) ? DeployedRelease.facts(record) : Optional.empty(),
            Optional.of(record));
      }
      case FACTS_AND_CONTENTS -> new Seen(facts(kind, resource).fact(), contents(kind, resource));
      case FACTS -> facts(kind, resource);
    };
  }

  /** Nobody takes values from Helm's own records, which are many and long. */
  private static Optional<KubernetesObject> contents(
      WatchedKind kind, GenericKubernetesResource resource) {
    return Optional.of(ResourceTree.withoutStatus(kind, resource))
        .filter(object -> object.label("owner").filter("helm"::equals).isEmpty());
  }

  private static Seen facts(WatchedKind kind, GenericKubernetesResource resource) {
    return switch (kind) {
      case NODES ->
          new Seen(
              kind.clusterPart().map(part -> part.fact(ResourceTree.whole(kind, resource))),
              Optional.of(ResourceTree.metadata(kind, resource)));
      case DAEMON_SETS ->
          new Seen(Optional.empty(), Optional.of(ResourceTree.withoutStatus(kind, resource)));
      case NAMESPACES ->
          new Seen(
              Optional.of(FactsAssembly.labels(ResourceTree.metadata(kind, resource))),
              Optional.empty());
      default ->
          new Seen(
              kind.clusterPart()
                  .map(part -> part.fact(ResourceTree.whole(kind, resource)))
                  .or(() ->
                      kind.namespacePart()
                          .map(part -> part.fact(ResourceTree.whole(kind, resource)))),
              Optional.empty());
    };
  }
}
