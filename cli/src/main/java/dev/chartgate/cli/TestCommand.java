package dev.chartgate.cli;

import dev.chartgate.evaluate.CaseResult;
import dev.chartgate.evaluate.CaseRunner;
import dev.chartgate.rule.Pack;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chartgate test}: runs the cases of rules. */
final class TestCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .customSynopsis("chartgate test [OPTION]... [PACK]...")
        .description(
            "Runs the cases that rules carry, and shows each that does not hold with what was"
                + " expected and what was found. Exits with 1 if one does not hold, and with 2 if"
                + " a pack does not compile.")
        .footer(
            "  chartgate test",
            "  chartgate test dsx-connect",
            "  chartgate test --pack-dir ./policies my-pack");
    spec.addPositional(Flag.rest("PACK", "Only these packs (default: all)."));
    Flag.addGroup(
        spec,
        "Options",
        Flag.texts("DIR", "Loads a pack, or a folder of packs, of your own.", "--pack-dir"),
        Flag.toggle("Prints failures and no counts.", "-q", "--quiet"));
  }

  @Override
  public ExitCode run(ParseResult arguments, Console console)
      throws UsageException, RunException, IOException {
    List<String> names = Flag.rest(arguments);
    // Of built-in packs that are not asked for the expressions are of no interest.
    Packs.Depth depth = names.isEmpty() ? Packs.Depth.CASES_AND_EXPRESSIONS : Packs.Depth.CASES;
    Packs packs = Packs.load(console, Flag.all(arguments, "--pack-dir"), depth);
    packs.requirePacks(names);
    int passed = 0;
    int failed = 0;
    CaseRunner runner = new CaseRunner(packs.compiler());
    try (Progress progress = Progress.watch(console)) {
      for (Pack pack : names.isEmpty() ? packs.all() : packs.called(names)) {
        progress.at("running the cases of " + pack.id());
        for (CaseResult result : runner.run(pack)) {
          if (result.holds()) {
            passed++;
          } else {
            failed++;
            console.print(failure(result));
          }
        }
      }
    }
    if (passed + failed == 0) {
      throw new UsageException("there is no case to run");
    }
    if (!Flag.isGiven(arguments, "--quiet")) {
      console.print("%d passed, %d failed\n".formatted(passed, failed));
    }
    return failed == 0 ? ExitCode.CLEAN : ExitCode.FOUND;
  }

  private static String failure(CaseResult result) {
    return "%s: %s, case '%s' does not hold\n%s"
        .formatted(
            result.ruleCase().expect().mark(),
            result.rule().id().code(),
            result.ruleCase().name(),
            result.failure().orElseThrow().indent(2));
  }
}
