package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Policy.WaiverPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a finding is waived, as the policy lets it be. */
final class WaiveHint {
  private final WaiverPolicy policy;

  WaiveHint(WaiverPolicy policy) {
    this.policy = policy;
  }

  /**
   * How the first of some findings that can be waived is waived; absent if none can.
   *
   * @param subject what was judged
   */
  Optional<String> of(List<FindingGroup> groups, Subject subject) {
    return groups.stream()
        .map(FindingGroup::first)
        .filter(finding -> finding.outcome() == Outcome.FAILED)
        .findFirst()
        .map(finding -> of(finding, subject));
  }

  private String of(Finding finding, Subject subject) {
    if (policy.owners().filter(List::isEmpty).isPresent()) {
      return "The policy lets nobody waive these.";
    }
    String owners = policy.owners().map(names -> String.join(" or ", names)).orElse("");
    String code = finding.rule().code();
    List<String> target = new ArrayList<>();
    if (!finding.release().equals(Release.DEFAULT_NAME)) {
      target.add("release: " + finding.release());
      if (subject instanceof Subject.OfRelease(_, _, String namespace)) {
        target.add("namespace: " + namespace);
      }
    }
    finding.subject().ifPresent(object -> target.add("object: " + object));
    StringBuilder hint =
        new StringBuilder("To waive one for a time, have ")
            .append(owners.isEmpty() ? "whoever keeps the waivers of this cluster" : owners)
            .append(" add: { rule: ")
            .append(code)
            .append(", ")
            .append(FindingGroup.shown(String.join(", ", target)))
            .append(", reason: …, until: YYYY-MM-DD")
            .append(owners.isEmpty() ? "" : ", owner: …")
            .append(" }");
    if (finding.subject().isPresent() && policy.isCarried(finding.rule())) {
      hint.append("; or annotate the object with ignore.chartgate.dev/")
          .append(code)
          .append(": \"REASON; until=YYYY-MM-DD")
          .append(owners.isEmpty() ? "" : "; owner=…")
          .append('"');
    }
    return hint.append('.').toString();
  }
}
