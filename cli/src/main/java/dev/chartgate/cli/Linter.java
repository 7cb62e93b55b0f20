package dev.chartgate.cli;

import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Report;
import dev.chartgate.load.LoadResult;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Loads what was asked for and judges it. */
final class Linter {
  private final Console console;
  private final PackOptions packOptions;
  private final RuleOptions ruleOptions;
  private final boolean keepPassed;

  Linter(Console console, PackOptions packOptions, RuleOptions ruleOptions, boolean keepPassed) {
    this.console = console;
    this.packOptions = packOptions;
    this.ruleOptions = ruleOptions;
    this.keepPassed = keepPassed;
  }

  /**
   * Judges releases.
   *
   * @throws UsageException if an argument names a pack or rule that there is not
   * @throws RunException if a pack or the policy is not sound
   */
  Report lint(InputOptions input) throws UsageException, RunException {
    try (Progress progress = Progress.watch(console)) {
      progress.at("reading the rules");
      Packs packs = Packs.load(console, packOptions.folders(), Packs.Depth.RULES);
      packs.requirePacks(packOptions.named());
      packs.requireRules(ruleOptions.select());
      packs.requireRules(ruleOptions.ignore());
      Policy policy = PolicyFile.read(console, ruleOptions.policy(), packs);
      EngineOptions options =
          new EngineOptions(
              ruleOptions.profile().or(policy::profile).orElse(Profile.DEFAULT),
              ruleOptions.selection(),
              policy,
              packs.called(packOptions.named()).stream().map(Pack::id).collect(Collectors.toSet()),
              keepPassed);
      progress.at("reading the input");
      LoadResult loaded = input.load(console, packs, packOptions.named());
      progress.at("judging " + loaded.releases().size() + " releases");
      Report report =
          PolicyEngine.of(
                  packs.all(),
                  options,
                  packs.compiler(),
                  new SchemaCatalog(Linter.class.getClassLoader()))
              .check(loaded.releases());
      return withProblems(report, loaded.problems());
    }
  }

  private static Report withProblems(Report report, List<NotEvaluated> problems) {
    List<NotEvaluated> all = new ArrayList<>(problems);
    all.addAll(report.notEvaluated());
    return new Report(report.findings(), all, report.notices(), report.summary(), report.rules());
  }
}
