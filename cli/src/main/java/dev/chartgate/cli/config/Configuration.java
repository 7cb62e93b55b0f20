package dev.chartgate.cli.config;

import dev.chartgate.finding.Severity;
import dev.chartgate.source.Fields;
import dev.chartgate.source.Node;
import dev.chartgate.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration says.
 *
 * @param file the file
 * @param folder the folder of the file, in which relative paths start
 * @param policy the policy: a text that names its file, or the policy itself
 * @param waivers a file of waivers; absent for {@code .chartgate-waivers.yaml} beside this one
 * @param baseline the baseline; absent for {@code .chartgate-baseline.json} beside this one
 * @param compat another linter whose annotations are honoured
 * @param packDirs folders with packs of one's own
 * @param chartStore where the charts of declared releases lie
 * @param failSeverity the lightest severity that fails a run
 * @param failUnknown whether unknown outcomes fail a run
 * @param outputs what {@code -o} would take, files relative to the configuration
 * @param overrides what is decided for some paths; read in full when the rules are known
 * @param defaults what holds for releases that do not say otherwise
 * @param releases the releases
 */
public record Configuration(
    SourceText file,
    Path folder,
    Optional<Node> policy,
    Optional<Written<String>> waivers,
    Optional<Written<String>> baseline,
    Optional<Written<Compat>> compat,
    List<Written<String>> packDirs,
    Optional<Written<String>> chartStore,
    Optional<Written<Severity>> failSeverity,
    Optional<Written<Boolean>> failUnknown,
    List<Written<String>> outputs,
    List<Fields> overrides,
    ReleaseSettings defaults,
    List<ReleaseEntry> releases) {

  /** Copies the lists. */
  public Configuration {
    packDirs = List.copyOf(packDirs);
    outputs = List.copyOf(outputs);
    overrides = List.copyOf(overrides);
    releases = List.copyOf(releases);
  }

  /** Where a path of the configuration leads. */
  public Path resolve(String path) {
    return folder.resolve(path).normalize();
  }
}
