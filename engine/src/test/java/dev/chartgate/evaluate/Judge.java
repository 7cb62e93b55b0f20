package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Report;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.cel.CelBounds;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.schema.SchemaCatalog;
import java.util.List;

/** Runs the engine in tests. */
final class Judge {
  private static final CelCompiler COMPILER = new CelCompiler(CelBounds.DEFAULT);

  private Judge() {}

  static Report report(List<Pack> packs, EngineOptions options, Release... releases) {
    return PolicyEngine.of(
            packs,
            options,
            new RuleCompiler(COMPILER),
            new SchemaCatalog(Judge.class.getClassLoader()))
        .check(List.of(releases));
  }

  static List<Finding> findings(Pack pack, Release... releases) {
    return report(List.of(pack), EngineOptions.defaults(), releases).findings();
  }

  /** The only finding there is. */
  static Finding finding(Pack pack, Release... releases) {
    List<Finding> findings = findings(pack, releases);
    if (findings.size() != 1) {
      throw new AssertionError("one finding expected: " + findings);
    }
    return findings.getFirst();
  }
}
