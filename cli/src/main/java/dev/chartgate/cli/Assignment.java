package dev.chartgate.cli;

import dev.chartgate.cli.config.Written;
import dev.chartgate.rule.Selection;
import dev.chartgate.source.Fields;
import dev.chartgate.source.Problems;
import java.util.List;

/**
 * All that a run of {@code lint} is told.
 *
 * @param jobs what is judged
 * @param packDirs folders with packs of one's own
 * @param policy the policy
 * @param selection what arguments select and ignore
 * @param boundPacks the packs that a configuration binds
 * @param overrides what a configuration decides for some paths
 * @param home the way from the folder of the configuration to the working directory
 * @param keepPassed whether to report what passed
 * @param problems the mistakes in the configuration that are known so far
 */
record Assignment(
    List<LintJob> jobs,
    List<String> packDirs,
    PolicySource policy,
    Selection selection,
    List<Written<String>> boundPacks,
    List<Fields> overrides,
    String home,
    boolean keepPassed,
    Problems problems) {

  Assignment {
    jobs = List.copyOf(jobs);
    packDirs = List.copyOf(packDirs);
    boundPacks = List.copyOf(boundPacks);
    overrides = List.copyOf(overrides);
  }
}
