package dev.chartgate.webhook.ruleset;

import dev.chartgate.evaluate.RuleCompiler;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.waiver.FileWaiver;
import java.util.List;

/**
 * By what reviews are judged. Immutable; a changed file gives another.
 *
 * @param packs the packs, those that are built in first
 * @param compiler compiles their expressions
 * @param policy what the organisation has decided
 * @param waivers the agreed exceptions
 * @param digest another text for other packs, another policy or other waivers
 */
public record Ruleset(
    List<Pack> packs,
    RuleCompiler compiler,
    Policy policy,
    List<FileWaiver> waivers,
    String digest) {

  /** Copies the lists. */
  public Ruleset {
    packs = List.copyOf(packs);
    waivers = List.copyOf(waivers);
  }
}
