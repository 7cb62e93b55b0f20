package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.ChartSchemaCheck;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.render.RenderBounds;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.LoadResult;
import dev.chartgate.load.ReleaseLoader;
import dev.chartgate.load.RenderSettings;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.Release;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SetArgument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Releases of {@code testdata}, rendered here as the linter renders them. */
final class RenderedRelease {
  /** The charts that the packs know by heart. */
  static final List<KnownChart> CHARTS =
      TestRules.builtInPacks().packs().stream().flatMap(pack -> pack.charts().stream()).toList();

  private RenderedRelease() {}

  /**
   * The release.
   *
   * @param scratch a folder for charts that have to be changed for it
   */
  static Release of(TestRelease test, Path scratch) throws IOException, InterruptedException {
    return load(test, true, scratch);
  }

  /** The record that Helm makes of it when it begins to install it. */
  static MappingNode record(TestRelease test, Release release, Path scratch)
      throws IOException, InterruptedException {
    return RecordOf.pending(release, load(test, false, scratch), test.chart(scratch));
  }

  private static Release load(TestRelease test, boolean withValues, Path scratch)
      throws IOException, InterruptedException {
    List<SetArgument> sets = new ArrayList<>();
    if (withValues) {
      test.all("--set").forEach(text -> sets.add(new SetArgument("--set", text)));
      test.all("--set-string").forEach(text -> sets.add(new SetArgument("--set-string", text)));
    }
    LoadResult loaded =
        new ReleaseLoader()
            .load(
                LoadRequest.in(test.folder())
                    .paths(test.chart(scratch).toAbsolutePath().toString())
                    .valuesFiles(withValues ? test.all("-f") : List.of())
                    .sets(sets)
                    .namespace(test.option("--namespace"))
                    .releaseName(Optional.of(test.name()))
                    .factsFile(test.facts().map(_ -> "facts.yaml"))
                    .charts(CHARTS)
                    .rendering(
                        new RenderSettings(
                            test.option("--kube-version")
                                .flatMap(version -> KubeVersion.parse(version, HelmVersion.V4))
                                .orElse(KubeVersion.DEFAULT),
                            test.all("--api-versions"),
                            false,
                            false,
                            new ChartSchemaCheck(),
                            RenderBounds.DEFAULT))
                    .build());
    assertThat(loaded.problems()).isEmpty();
    return loaded.releases().getFirst();
  }
}
