package dev.chartgate.cli;

import dev.chartgate.rule.PackException;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.PolicyReader;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.SourceText;
import java.util.Optional;

/** The file of {@code --policy}. */
final class PolicyFile {
  private PolicyFile() {}

  /**
   * Reads it; no name gives no policy.
   *
   * @throws RunException if it cannot be read, or is not a sound policy
   */
  static Policy read(Console console, Optional<String> name, Packs packs) throws RunException {
    if (name.isEmpty()) {
      return Policy.NONE;
    }
    SourceText text = TextInput.read(console, "the policy", name.get());
    try {
      return new PolicyReader(new RuleCatalog(packs.all())).read(text);
    } catch (PackException e) {
      throw new RunException("the policy is not sound, and nothing was judged", e.problems());
    }
  }
}
