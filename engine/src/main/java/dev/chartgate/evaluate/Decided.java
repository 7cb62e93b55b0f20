package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.release.Release;
import dev.chartgate.rule.EngineRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether anything of a release was decided. A release of which nothing was looks as if it had
 * passed, and must not.
 *
 * @param options which rules are in force
 * @param results what each rule that is in force for the release gave
 * @param own what the engine found by itself
 */
record Decided(EngineOptions options, List<RuleResult> results, List<Finding> own) {

  Decided {
    results = List.copyOf(results);
    own = List.copyOf(own);
  }

  /** Why nothing was decided; empty if something was. */
  Optional<String> whyNot(Release release) {
    if (release.values().isEmpty() && release.objects().orElse(List.of()).isEmpty()) {
      return Optional.of(
          "nothing of the release '%s' could be judged: it has neither values nor objects"
              .formatted(release.name()));
    }
    if (results.isEmpty()) {
      return asksForEngineRule()
          ? Optional.empty()
          : Optional.of(
              "no rule is in force for the release '%s', so nothing of it was judged; look at which"
                      .formatted(release.name())
                  + " rules are selected and ignored, at the profile and at the packs");
    }
    boolean unknown = own.isEmpty() && results.stream().noneMatch(RuleResult::isVerdict);
    // Who selects rules asks about those, and unknown is an answer.
    return unknown && options.selection().select().isEmpty()
        ? Optional.of(
            "none of the %d rules in force for the release '%s' could be decided, so nothing of it"
                    .formatted(results.size(), release.name())
                + " was judged; give what they lack")
        : Optional.empty();
  }

  /** Whether somebody asked for what the engine finds by itself, which needs no rule of a pack. */
  private boolean asksForEngineRule() {
    return !options.selection().select().isEmpty()
        && Arrays.stream(EngineRule.values()).anyMatch(options::inForce);
  }
}
