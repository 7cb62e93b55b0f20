package dev.chartgate.webhook.server;

import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.ruleset.RulesetException;
import dev.chartgate.webhook.ruleset.RulesetReader;
import dev.chartgate.webhook.ruleset.RulesetSources;
import dev.chartgate.webhook.verdict.Reviewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Packs, policy and waivers in files, and what else a review is judged by.
 *
 * @param reader reads them
 * @param sources where they are
 * @param beside folders that answers depend on and that are read while reviews are judged, such as
 *     a chart store
 * @param reviewers makes who judges by a rule set
 */
public record RulesetFiles(
    RulesetReader reader,
    RulesetSources sources,
    List<Path> beside,
    Function<Ruleset, Reviewer> reviewers)
    implements Source<RulesInForce> {

  /** Copies the list. */
  public RulesetFiles {
    beside = List.copyOf(beside);
  }

  @Override
  public String fingerprint() throws IOException {
    List<Path> files = new ArrayList<>(sources.packDirs());
    files.addAll(sources.policy().stream().toList());
    files.addAll(sources.waivers());
    return Fingerprint.of(files) + " " + Fingerprint.ofTimes(beside);
  }

  @Override
  public RulesInForce load() throws UnsoundException, IOException {
    try {
      Ruleset ruleset = reader.read();
      Reviewer reviewer = reviewers.apply(ruleset);
      WarmUp.of(reviewer);
      return new RulesInForce(ruleset, Fingerprint.ofTimes(beside), reviewer);
    } catch (RulesetException e) {
      throw new UnsoundException(
          "packs, policy or waivers are not sound",
          e.problems().stream()
              .map(problem -> problem.mark() + ": error: " + problem.message())
              .toList());
    }
  }
}
