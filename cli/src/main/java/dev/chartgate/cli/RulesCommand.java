package dev.chartgate.cli;

import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate rules}: the rules in a list. */
final class RulesCommand implements Command {
  private static final String TEXT = "text";
  private static final Choice<String> FORMATS = Choice.of(format -> format, TEXT, "json");

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate rules [OPTION]... [RULES]...")
        .description("Lists the rules with their severity under a profile.")
        .footer(
            "  chartgate rules",
            "  chartgate rules DSX --profile production",
            "  chartgate rules --facts",
            "  chartgate rules --pack-dir ./policies -o json");
    spec.addPositional(
        Flag.rest("RULES", "Only these: codes, prefixes of codes, packs, rule ids or tags."));
    Flag.addGroup(
        spec,
        "Options",
        Flag.texts("DIR", "Lists the packs of this folder as well.", "--pack-dir"),
        Flag.choice(
            RuleOptions.PROFILES,
            "NAME",
            "The profile: %s (default: ci)."
                .formatted(String.join(", ", RuleOptions.PROFILES.values().keySet())),
            "--profile"),
        Flag.toggle(
            "Lists facts instead, each with the rules that are unknown without it.", "--facts"),
        Flag.choice(FORMATS, "FORMAT", "text or json (default: text).", "-o", "--output"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    Packs packs = Packs.load(console, Flag.all(arguments, "--pack-dir"), Packs.Depth.RULES);
    List<String> terms = CommaSeparated.items(Flag.rest(arguments));
    packs.requireRules(terms);
    boolean isText = Flag.choice(arguments, "--output", TEXT).equals(TEXT);
    if (Flag.isGiven(arguments, "--facts")) {
      FactTable facts = FactTable.of(packs.all(), new Selection(terms, List.of()));
      console.print(isText ? facts.text() : facts.json());
      return ExitCode.CLEAN;
    }
    List<RuleRow> rows =
        RuleRow.of(
            packs.all(),
            Flag.choice(arguments, "--profile", Profile.DEFAULT),
            new Selection(terms, List.of()));
    console.print(isText ? RuleTable.of(rows) : RuleJson.of(rows));
    return ExitCode.CLEAN;
  }
}
