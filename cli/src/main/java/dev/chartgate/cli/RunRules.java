package dev.chartgate.cli;

import dev.chartgate.cli.config.Written;
import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.release.PathGlob;
import dev.chartgate.rule.PathOverride;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.PolicyReader;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Fields;
import dev.chartgate.source.Problems;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.waiver.KubeLinterChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what a run judges.
 *
 * @param packs the packs
 * @param policy the policy
 * @param overrides what is decided for some paths
 * @param waivers the waivers of files
 * @param kubeLinter what annotations of kube-linter stand for; absent where they do not count
 * @param baseline the entries of the baseline, if there is one
 */
record RunRules(
    Packs packs,
    Policy policy,
    List<PathOverride> overrides,
    List<FileWaiver> waivers,
    Optional<KubeLinterChecks> kubeLinter,
    Optional<Map<BaselineEntry, Integer>> baseline) {

  /**
   * Reads the packs, and then what names their rules.
   *
   * @param start the built-in packs
   * @throws UsageException if an argument names a pack or rule that there is not
   * @throws RunException if a pack, the policy or the configuration is not sound
   */
  static RunRules read(Assignment work, Console console, HeadStart start)
      throws UsageException, RunException {
    Packs packs = Packs.load(console, work.packDirs(), start);
    packs.requireRules(work.selection().select());
    packs.requireRules(work.selection().ignore());
    Problems problems = work.problems();
    for (Written<String> pack : work.boundPacks()) {
      packs.whatIsWrongWith(pack.value()).ifPresent(wrong -> problems.add(pack.mark(), wrong));
    }
    List<PathOverride> overrides = new ArrayList<>();
    if (!work.overrides().isEmpty()) {
      PolicyReader reader = new PolicyReader(new RuleCatalog(packs.all()));
      for (Fields override : work.overrides()) {
        List<PathGlob> paths = override.strings("paths").stream().map(PathGlob::parse).toList();
        overrides.add(reader.override(paths, override, problems));
      }
    }
    Policy policy = work.policy().read(packs, problems);
    if (!problems.isEmpty()) {
      throw RunException.ofConfiguration(problems.sorted());
    }
    for (LintJob job : work.jobs()) {
      packs.requirePacks(job.packs());
    }
    return new RunRules(
        packs,
        policy,
        overrides,
        work.waivers().read(console, packs),
        CompatOptions.read(work.compat(), packs),
        work.baseline().read(console));
  }
}
