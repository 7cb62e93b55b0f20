package dev.chartgate.webhook.server;

import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.verdict.Reviewer;

/**
 * By what and by whom reviews are judged; replaced together.
 *
 * @param ruleset the rules
 * @param beside stands for other files that answers depend on, such as charts
 * @param reviewer judges by them
 */
public record RulesInForce(Ruleset ruleset, String beside, Reviewer reviewer) {

  /** Another text for other rules, and for other files beside them. */
  String version() {
    return ruleset.digest() + " " + beside;
  }
}
