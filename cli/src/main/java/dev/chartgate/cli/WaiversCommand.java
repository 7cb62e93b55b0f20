package dev.chartgate.cli;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.release.Release;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Problems;
import dev.chartgate.waiver.WaiverExport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate waivers}: writes what comments and annotations waive as a file of waivers. */
final class WaiversCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate waivers --export [OPTION]... [PATH]...")
        .description(
            "Prints what the comments of values files and manifests, and the annotations of"
                + " objects, waive, as a file of waivers. A cluster needs that: a release record"
                + " holds no comments. Exits with 2 if one of them does not count or something was"
                + " not read.")
        .footer(
            "  chartgate waivers --export > .chartgate-waivers.yaml",
            "  chartgate waivers --export -f values-prod.yaml ./chart --release-name web");
    Flag.addGroup(spec, "What to do", Flag.toggle("Prints the file of waivers.", "--export"));
    InputOptions.declare(spec);
    ConfigurationOptions.declare(spec);
    PackOptions.declare(spec);
    RuleOptions.declare(spec);
    WaiverOptions.declare(spec);
    Flag.addGroup(spec, "Output", Flag.toggle("Says nothing of what is read.", "-q", "--quiet"));
  }

  @Override
  public Set<String> variables() {
    return ConfigurationOptions.VARIABLES_OF_INPUT;
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    if (!Flag.isGiven(arguments, "--export")) {
      throw new UsageException("say what to do with the waivers: --export prints them as a file");
    }
    Optional<ConfiguredRun> configured = ConfiguredRun.find(arguments, console);
    Assignment work =
        configured.isPresent()
            ? configured.get().assignment(false)
            : Assignment.ofArguments(arguments, console, false);
    HeadStart start = HeadStart.begin(Packs.Depth.RULES);
    RunRules rules = RunRules.read(work, console, start);
    List<NotEvaluated> missed = new ArrayList<>();
    List<Release> releases = new Linter(console, start).releases(work, rules, missed);
    releases.forEach(release -> missed.addAll(release.notEvaluated()));
    Problems problems = new Problems();
    console.print(WaiverExport.of(releases, new RuleCatalog(rules.packs().all()), problems));
    for (NotEvaluated what : missed) {
      console
          .stderr()
          .printf(
              "%s%s%n", what.place().map(place -> place.mark() + ": ").orElse(""), what.message());
    }
    if (!problems.isEmpty()) {
      throw RunException.ofWaivers(problems.sorted());
    }
    return missed.isEmpty() ? ExitCode.CLEAN : ExitCode.NOT_JUDGED;
  }
}
