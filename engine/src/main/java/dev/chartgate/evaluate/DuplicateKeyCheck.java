package dev.chartgate.evaluate;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Related;
import dev.chartgate.finding.Subject;
import dev.chartgate.release.Release;
import dev.chartgate.release.RepeatedKey;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.source.DuplicateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds keys that an input of a release has twice. */
final class DuplicateKeyCheck {
  private final EngineOptions options;

  DuplicateKeyCheck(EngineOptions options) {
    this.options = options;
  }

  List<Finding> check(Release release, FindingMaker maker) {
    List<Finding> findings = new ArrayList<>();
    if (options.inForce(EngineRule.DUPLICATE_KEY)) {
      for (RepeatedKey repeated : release.repeatedKeys()) {
        findings.add(duplicate(release, repeated, maker));
      }
    }
    return findings;
  }

  private Finding duplicate(Release release, RepeatedKey repeated, FindingMaker maker) {
    DuplicateKey key = repeated.key();
    String path = repeated.object().isPresent() ? key.path().toFieldPath() : key.path().toSetKey();
    Optional<Subject> subject =
        repeated.object().map(o -> o.subject(Optional.of(release.namespace()), Optional.of(path)));
    return maker.own(
        EngineRule.DUPLICATE_KEY,
        options.severity(EngineRule.DUPLICATE_KEY),
        "the key '%s' is written twice, first on line %d; only this one counts"
            .formatted(path, key.first().line()),
        new Places.Found(
            Optional.of(
                maker
                    .places()
                    .of(key.last(), Optional.of(path).filter(p -> repeated.object().isEmpty()))),
            Confidence.EXACT,
            List.of(new Related(Related.Role.FIRST, maker.places().of(key.first())))),
        subject);
  }
}
