package dev.chartgate.webhook.verdict;

import dev.chartgate.rule.PackException;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.PolicyReader;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.waiver.WaiverFileReader;
import dev.chartgate.webhook.ruleset.BuiltInPacks;
import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.ruleset.RulesetException;
import dev.chartgate.webhook.ruleset.RulesetReader;
import dev.chartgate.webhook.ruleset.RulesetSources;
import java.util.List;

/** The built-in packs, read once for all tests, with a policy and waivers of a test. */
final class TestRules {
  private static final Ruleset BUILT_IN = builtIn();

  private TestRules() {}

  private static Ruleset builtIn() {
    try {
      return new RulesetReader(
              BuiltInPacks.read(TestRules.class.getClassLoader()), RulesetSources.BUILT_IN)
          .read();
    } catch (RulesetException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  static Ruleset builtInPacks() {
    return BUILT_IN;
  }

  static Ruleset with(String policy, String waivers) {
    RuleCatalog catalog = new RuleCatalog(BUILT_IN.packs());
    Problems problems = new Problems();
    List<FileWaiver> agreed =
        new WaiverFileReader(catalog, problems).read(new SourceText("waivers.yaml", waivers));
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.sorted().toString());
    }
    return new Ruleset(
        BUILT_IN.packs(), BUILT_IN.compiler(), policy(policy, catalog), agreed, policy + waivers);
  }

  static Ruleset with(String policy) {
    return with(policy, "waivers: []");
  }

  private static Policy policy(String text, RuleCatalog catalog) {
    try {
      return new PolicyReader(catalog).read(new SourceText("policy.yaml", text));
    } catch (PackException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }
}
