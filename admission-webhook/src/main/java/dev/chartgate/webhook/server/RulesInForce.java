package dev.chartgate.webhook.server;

import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.verdict.Reviewer;

/**
 * By what and by whom reviews are judged; replaced together.
 *
 * @param ruleset the rules
 * @param reviewer judges by them
 */
public record RulesInForce(Ruleset ruleset, Reviewer reviewer) {}
