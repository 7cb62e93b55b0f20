package dev.chartgate.evaluate;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Finding;
import dev.chartgate.release.Release;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.source.Problem;
import java.util.List;
import java.util.Optional;

/** Tells of the values that Helm passes over when it merges them. */
final class PassedOverCheck {
  private static final EngineRule RULE = EngineRule.VALUE_PASSED_OVER;

  private final EngineOptions options;

  PassedOverCheck(EngineOptions options) {
    this.options = options;
  }

  List<Finding> check(Release release, FindingMaker maker) {
    if (!options.inForce(RULE)) {
      return List.of();
    }
    return release.warnings().stream().map(warning -> finding(warning, maker)).toList();
  }

  private Finding finding(Problem warning, FindingMaker maker) {
    return maker.own(
        RULE,
        options.severity(RULE),
        warning.message(),
        new Places.Found(
            Optional.of(maker.places().of(warning.mark())), Confidence.EXACT, List.of()),
        Optional.empty());
  }
}
