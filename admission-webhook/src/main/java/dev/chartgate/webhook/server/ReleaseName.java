package dev.chartgate.webhook.server;

import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.review.Review;
import java.util.Optional;

/** Which release a review is about, as far as its object says; for logs. */
final class ReleaseName {
  /** Written by Helm into each object; a claim, and nothing more. */
  private static final String ANNOTATION = "meta.helm.sh/release-name";

  private static final String RECORD = "sh.helm.release.v1.";

  private ReleaseName() {}

  /** The name; empty where the object says none. */
  static String of(Review review) {
    String name = review.name();
    int revision = name.lastIndexOf(".v");
    if (name.startsWith(RECORD) && revision > RECORD.length()) {
      return name.substring(RECORD.length(), revision);
    }
    Optional<MappingNode> object = review.object().or(review::oldObject);
    return switch (review.kind()) {
      case "HelmRelease" -> text(object, "spec", "releaseName").orElse(name);
      case "Application" -> text(object, "spec", "source", "helm", "releaseName").orElse(name);
      default -> text(object, "metadata", "annotations", ANNOTATION).orElse("");
    };
  }

  private static Optional<String> text(Optional<MappingNode> object, String... path) {
    Optional<MappingNode> node = object;
    for (int i = 0; i < path.length - 1; i++) {
      String key = path[i];
      node = node.flatMap(parent -> parent.mapping(key));
    }
    return node.flatMap(parent -> parent.string(path[path.length - 1]));
  }
}
