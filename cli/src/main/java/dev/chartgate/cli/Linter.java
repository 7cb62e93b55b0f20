package dev.chartgate.cli;

import dev.chartgate.evaluate.Batch;
import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.FileOverrides;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Report;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Profile;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.waiver.Waivers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads what was asked for and judges it. */
final class Linter {
  private final Console console;
  private final HeadStart start;

  Linter(Console console, HeadStart start) {
    this.console = console;
    this.start = start;
  }

  /**
   * What jobs must have in common to be judged by one engine.
   *
   * @param cluster the cluster; empty, with the number of the job, for a job that names none
   */
  private record Group(Profile profile, Set<String> packs, Optional<String> cluster, int job) {}

  /**
   * The releases of a group.
   *
   * @param judged those that are judged
   * @param seen those that are not
   */
  private record Members(List<Release> judged, List<Release> seen) {
    Members() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Judges releases.
   *
   * @throws UsageException if an argument names a pack or rule that there is not
   * @throws RunException if a pack, the policy or the configuration is not sound
   */
  Report lint(Assignment work) throws UsageException, RunException {
    try (Progress progress = Progress.watch(console)) {
      progress.at("reading the rules");
      RunRules rules = RunRules.read(work, console, start);
      progress.at("reading the input");
      List<NotEvaluated> problems = new ArrayList<>();
      Map<Group, Members> groups = load(work, rules, problems);
      progress.at("judging %d releases".formatted(count(groups)));
      SchemaCatalog schemas = new SchemaCatalog(Linter.class.getClassLoader());
      List<Batch> batches = new ArrayList<>();
      groups.forEach((group, members) ->
          batches.add(
              new Batch(
                  PolicyEngine.of(
                      rules.packs().all(),
                      options(work, rules, group),
                      rules.packs().compiler(),
                      schemas),
                  members.judged,
                  beside(group, members, groups))));
      return PolicyEngine.checkAll(batches, waivers(work, rules, problems.isEmpty()))
          .missing(problems);
    }
  }

  /**
   * Loads releases, and judges nothing.
   *
   * @param problems gets what could not be loaded
   */
  List<Release> releases(Assignment work, RunRules rules, List<NotEvaluated> problems) {
    return load(work, rules, problems).values().stream()
        .flatMap(members -> members.judged.stream())
        .toList();
  }

  private Map<Group, Members> load(Assignment work, RunRules rules, List<NotEvaluated> problems) {
    Map<Group, Members> groups = new LinkedHashMap<>();
    ReleaseLoader loader = new ReleaseLoader();
    for (int i = 0; i < work.jobs().size(); i++) {
      LintJob job = work.jobs().get(i);
      LoadResult loaded =
          loader.load(job.request().charts(rules.packs().charts()).packs(job.packs()).build());
      Group group =
          new Group(
              job.profile().or(rules.policy()::profile).orElse(Profile.DEFAULT),
              rules.packs().called(job.packs()).stream().map(Pack::id).collect(Collectors.toSet()),
              job.cluster(),
              job.cluster().isPresent() ? 0 : i);
      Members members = groups.computeIfAbsent(group, _ -> new Members());
      if (job.isJudged()) {
        members.judged.addAll(loaded.releases());
        problems.addAll(loaded.problems());
      } else {
        members.seen.addAll(loaded.releases());
      }
    }
    return groups;
  }

  private static int count(Map<Group, Members> groups) {
    return groups.values().stream().mapToInt(members -> members.judged.size()).sum();
  }

  /** What is seen beside the releases of a group: the other releases of its cluster. */
  private static List<Release> beside(Group group, Members members, Map<Group, Members> groups) {
    List<Release> beside = new ArrayList<>(members.seen);
    if (group.cluster.isPresent()) {
      groups.forEach((other, others) -> {
        if (!other.equals(group) && other.cluster.equals(group.cluster)) {
          beside.addAll(others.judged);
          beside.addAll(others.seen);
        }
      });
    }
    return beside;
  }

  private static EngineOptions options(Assignment work, RunRules rules, Group group) {
    return new EngineOptions(
        group.profile,
        work.selection(),
        rules.policy(),
        group.packs,
        work.keepPassed(),
        new FileOverrides(work.home(), rules.overrides()));
  }

  private Waivers waivers(Assignment work, RunRules rules, boolean allLoaded) {
    return new Waivers(
        rules.waivers(),
        LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC),
        work.waivers().fromHome(),
        work.waivers().complete() && allLoaded,
        rules.kubeLinter(),
        work.baseline().agreed(console, rules.baseline(), allLoaded));
  }
}
