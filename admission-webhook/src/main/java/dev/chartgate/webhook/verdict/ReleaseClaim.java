package dev.chartgate.webhook.verdict;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import java.util.Optional;

/**
 * Which release an object says that it is of, by the annotations that Helm writes. Anybody else may
 * have written them: a claim leads to a record, and proves nothing.
 *
 * @param release the name of the release
 * @param namespace the namespace of the release
 */
record ReleaseClaim(String release, String namespace) {
  private static final String NAME = "meta.helm.sh/release-name";
  private static final String NAMESPACE = "meta.helm.sh/release-namespace";

  static Optional<ReleaseClaim> of(MappingNode node) {
    KubernetesObject object = new KubernetesObject(node, Optional.empty());
    Optional<String> name = object.annotation(NAME).filter(text -> !text.isEmpty());
    Optional<String> namespace = object.annotation(NAMESPACE).filter(text -> !text.isEmpty());
    return name.isPresent() && namespace.isPresent()
        ? Optional.of(new ReleaseClaim(name.get(), namespace.get()))
        : Optional.empty();
  }
}
