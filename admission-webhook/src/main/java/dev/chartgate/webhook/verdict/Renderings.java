package dev.chartgate.webhook.verdict;

import dev.chartgate.evaluate.ChartSchemaCheck;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.render.RenderBounds;
import dev.chartgate.load.RenderSettings;
import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.SequenceNode;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** How charts are rendered for a cluster of which something is known. */
final class Renderings {
  private Renderings() {}

  static RenderSettings of(Facts facts, VerdictSettings settings) {
    MappingNode known = facts.node();
    return new RenderSettings(
        known
            .string("serverVersion")
            .flatMap(version -> KubeVersion.parse(version, settings.helm()))
            .orElse(KubeVersion.DEFAULT),
        known.sequence("apiVersions").map(SequenceNode::items).orElse(List.of()).stream()
            .map(Node::toString)
            .toList(),
        false,
        false,
        new ChartSchemaCheck(),
        RenderBounds.DEFAULT.within(() -> since(System.nanoTime(), settings.patience())));
  }

  private static BooleanSupplier since(long begin, Duration patience) {
    return () -> System.nanoTime() - begin > patience.toNanos();
  }
}
