package dev.chartgate.webhook.ruleset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the rules are that reviews are judged by, beside those that are built in.
 *
 * @param packDirs folders of packs, or of one pack
 * @param policy the file of the policy
 * @param waivers files of waivers
 */
public record RulesetSources(List<Path> packDirs, Optional<Path> policy, List<Path> waivers) {
  /** The packs that are built in, and nothing else. */
  public static final RulesetSources BUILT_IN =
      new RulesetSources(List.of(), Optional.empty(), List.of());

  /** Copies the lists. */
  public RulesetSources {
    packDirs = List.copyOf(packDirs);
    waivers = List.copyOf(waivers);
  }
}
