package dev.chartgate.cli;

import dev.chartgate.finding.RuleId;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate rule}: everything about one rule. */
final class RuleCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate rule [OPTION]... RULE")
        .description("Explains one rule: why it matters, what to do, and an example of each.")
        .footer(
            "  chartgate rule DSX001",
            "  chartgate rule scan-url-missing",
            "  chartgate rule dsx-connect/scan-url-missing");
    spec.addPositional(Flag.rest("RULE", "A code, an id, or a pack and an id: pack/id."));
    Flag.addGroup(
        spec,
        "Options",
        Flag.texts("DIR", "Looks in the packs of this folder as well.", "--pack-dir"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    List<String> names = Flag.rest(arguments);
    if (names.size() != 1) {
      throw new UsageException("name one rule; 'chartgate rules' lists them");
    }
    Packs packs = Packs.load(console, Flag.all(arguments, "--pack-dir"), Packs.Depth.CASES);
    console.print(page(packs.all(), names.getFirst()));
    return ExitCode.CLEAN;
  }

  private static String page(List<Pack> packs, String name) throws UsageException {
    RuleCatalog catalog = new RuleCatalog(packs);
    Optional<RuleId> id = catalog.find(name);
    if (id.isEmpty()) {
      throw new UsageException(catalog.whyNotFound(name));
    }
    for (EngineRule rule : EngineRule.values()) {
      if (rule.id().equals(id.get())) {
        return RulePage.of(rule);
      }
    }
    for (Pack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (rule.id().equals(id.get())) {
          return RulePage.of(pack, rule);
        }
      }
    }
    throw new IllegalStateException("the catalog knows a rule that no pack has: " + id.get());
  }
}
