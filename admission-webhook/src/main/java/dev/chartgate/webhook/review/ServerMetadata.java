package dev.chartgate.webhook.review;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an API server writes into the metadata of an object before it asks. No manifest that is
 * linted has it, so no rule sees it here either, and the same object sent again is the same review.
 */
final class ServerMetadata {
  private static final String METADATA = "metadata";
  private static final String UID = "uid";
  private static final Set<String> WRITTEN =
      Set.of(
          UID, "creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink");

  private ServerMetadata() {}

  /** The uid that an object got. */
  static Optional<String> uid(MappingNode object) {
    return object.mapping(METADATA).flatMap(metadata -> metadata.string(UID));
  }

  /** The object as somebody wrote it. */
  static MappingNode without(MappingNode object) {
    return mapped(
        object,
        entry ->
            entry.key().equals(METADATA) && entry.value() instanceof MappingNode metadata
                ? List.of(with(entry, stripped(metadata)))
                : List.of(entry));
  }

  private static MappingNode stripped(MappingNode metadata) {
    return mapped(metadata, entry -> WRITTEN.contains(entry.key()) ? List.of() : List.of(entry));
  }

  /**
   * A request with such objects, and without its own uid, which is another one whenever it is sent.
   */
  static MappingNode ofRequest(
      MappingNode request, Optional<MappingNode> object, Optional<MappingNode> oldObject) {
    return mapped(
        request,
        entry ->
            switch (entry.key()) {
              case UID -> List.of();
              case "object" -> List.of(object.map(node -> with(entry, node)).orElse(entry));
              case "oldObject" -> List.of(oldObject.map(node -> with(entry, node)).orElse(entry));
              default -> List.of(entry);
            });
  }

  private static MappingNode.Entry with(MappingNode.Entry entry, Node value) {
    return new MappingNode.Entry(entry.key(), entry.keyMark(), value);
  }

  private interface Change {
    Collection<MappingNode.Entry> of(MappingNode.Entry entry);
  }

  private static MappingNode mapped(MappingNode node, Change change) {
    return new MappingNode(
        node.mark(), node.entries().stream().flatMap(entry -> change.of(entry).stream()).toList());
  }
}
