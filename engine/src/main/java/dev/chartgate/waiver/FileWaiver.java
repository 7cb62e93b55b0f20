package dev.chartgate.waiver;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Waiver;

/**
 * A waiver of a file of waivers.
 *
 * @param rule the rule
 * @param target what it is for
 * @param waiver the agreement
 */
public record FileWaiver(RuleId rule, WaiverTarget target, Waiver waiver) {}
