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
    Optional<MappingNode> metadata =
        review.object().or(review::oldObject).flatMap(object -> object.mapping("metadata"));
    return metadata
        .flatMap(meta -> meta.mapping("annotations"))
        .flatMap(annotations -> annotations.string(ANNOTATION))
        .orElse("");
  }
}
