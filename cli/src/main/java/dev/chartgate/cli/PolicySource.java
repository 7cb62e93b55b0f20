package dev.chartgate.cli;

import dev.chartgate.rule.Policy;
import dev.chartgate.source.Problems;

/** Where the policy of a run comes from. */
@FunctionalInterface
interface PolicySource {
  /**
   * Reads it.
   *
   * @param packs the rules that it may name
   * @param problems gets the mistakes in a policy that stands in a configuration
   * @throws RunException if it is a file of its own that cannot be read, or is not sound
   */
  Policy read(Packs packs, Problems problems) throws RunException;
}
