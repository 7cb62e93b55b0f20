package dev.chartgate.webhook.verdict;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.rule.Decisions;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.source.MappingNode;
import dev.chartgate.webhook.review.Answer;
import dev.chartgate.webhook.review.Review;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the labels of namespaces by which a policy decides: whoever may set them could exempt a
 * namespace from rules, so only those may whom the policy names.
 */
final class LabelGuard {
  private final Decisions decisions;

  LabelGuard(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The refusal of a request that sets such a label; absent if it may go on. */
  Optional<Answer> refusal(Review review) {
    if (!review.kind().equals("Namespace")
        || !review.apiVersion().equals("v1")
        || decisions.labelSetters().include(review.account(), review.groups())) {
      return Optional.empty();
    }
    List<String> changed =
        decisions.guardedLabels().stream()
            .filter(key -> !label(review.object(), key).equals(label(review.oldObject(), key)))
            .toList();
    return changed.isEmpty() ? Optional.empty() : Optional.of(refusal(review, changed));
  }

  private static Optional<String> label(Optional<MappingNode> namespace, String key) {
    return namespace.flatMap(node -> new KubernetesObject(node, Optional.empty()).label(key));
  }

  private Answer refusal(Review review, List<String> changed) {
    String message =
        ("the %s %s of namespace %s decides by which rules what is in it is judged, so only %s may"
                + " set or change it, not %s; leave it as it is, or ask one of them")
            .formatted(
                changed.size() == 1 ? "label" : "labels",
                String.join(", ", changed),
                review.name(),
                setters(),
                review.account());
    return new Answer(
        Optional.of(Decision.DENY),
        message,
        List.of(),
        Map.of("decision", Decision.DENY.label(), "guarded-labels", String.join(",", changed)),
        List.of());
  }

  private String setters() {
    List<String> accounts = decisions.labelSetters().accounts();
    List<String> groups = decisions.labelSetters().groups();
    if (accounts.isEmpty() && groups.isEmpty()) {
      return "nobody (the policy names no labelSetters)";
    }
    String named = String.join(", ", accounts);
    return groups.isEmpty()
        ? named
        : named
            + (accounts.isEmpty() ? "" : " and ")
            + (groups.size() == 1 ? "the group " : "the groups ")
            + String.join(", ", groups);
  }
}
