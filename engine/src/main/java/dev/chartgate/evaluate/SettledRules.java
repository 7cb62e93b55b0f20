package dev.chartgate.evaluate;

import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.waiver.Baseline;
import java.util.HashSet;
import java.util.Set;

/**
 * The rules that came to a verdict on all of a release. What a baseline has of them and is not
 * found any more is mended; of others it may only not be seen. Releases of one name count as one.
 */
final class SettledRules {
  // Texts: to hash a record for the first time takes some milliseconds.
  private final Set<String> inForce = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> judged = new HashSet<>();
  private final Set<String> parted = new HashSet<>();

  /** Adds what a rule gave on a release. */
  void add(String release, RuleResult result) {
    String rule = key(release, result.rule().rule().id().code());
    inForce.add(rule);
    if (!result.isSettled()) {
      open.add(rule);
    }
  }

  /**
   * Adds a release.
   *
   * @param isWhole whether nothing of it was left out
   */
  void judged(String release, EngineOptions options, boolean isWhole) {
    judged.add(release);
    if (!isWhole) {
      parted.add(release);
    }
    for (EngineRule rule : EngineRule.values()) {
      String own = key(release, rule.id().code());
      if (options.inForce(rule)) {
        inForce.add(own);
      } else {
        open.add(own);
      }
    }
  }

  /** Whether a finding of the baseline would have been found if it were still there. */
  boolean has(BaselineEntry entry, Baseline baseline) {
    if (!judged.contains(entry.release())) {
      return baseline instanceof Baseline.Listed listed && listed.complete() && parted.isEmpty();
    }
    String rule = key(entry.release(), entry.rule());
    return !parted.contains(entry.release()) && inForce.contains(rule) && !open.contains(rule);
  }

  private static String key(String release, String code) {
    return release + "\0" + code;
  }
}
