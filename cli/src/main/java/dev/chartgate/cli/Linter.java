package dev.chartgate.cli;

import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.load.LoadResult;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  private Report withProblems(Report report, List<NotEvaluated> problems) {
    List<NotEvaluated> all = new ArrayList<>(problems);
    all.addAll(report.notEvaluated());
    if (all.isEmpty() && report.summary().rules() == 0 && !selectsEngineRule()) {
      all.add(
          new NotEvaluated(
              NotEvaluated.What.RELEASE,
              Optional.empty(),
              "no rule is in force for what was given, so nothing was judged; look at --select,"
                  + " --ignore, --profile and --pack, and at what 'chartgate rules' lists"));
    }
    if (all.isEmpty() && nothingDecided(report)) {
      all.add(
          new NotEvaluated(
              NotEvaluated.What.RELEASE,
              Optional.empty(),
              "none of the %d rules in force could be decided, so nothing was judged; give what they"
                      .formatted(report.summary().rules())
                  + " lack"));
    }
    return new Report(report.findings(), all, report.notices(), report.summary(), report.rules());
  }

  /**
   * Whether every rule is unknown; who selects rules asks about those, and unknown is an answer.
   */
  private boolean nothingDecided(Report report) {
    return ruleOptions.select().isEmpty()
        && report.summary().rules() > 0
        && report.summary().evaluated() == 0
        && report.findings().stream().allMatch(f -> f.outcome() == Outcome.UNKNOWN);
  }

  /** Whether somebody asked for what the engine finds by itself, which needs no rule of a pack. */
  private boolean selectsEngineRule() {
    return !ruleOptions.select().isEmpty()
        && Arrays.stream(EngineRule.values())
            .anyMatch(rule -> ruleOptions.selection().includes(rule.id(), List.of()));
  }
}
