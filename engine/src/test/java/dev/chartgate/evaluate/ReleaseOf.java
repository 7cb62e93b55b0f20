package dev.chartgate.evaluate;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.values.ArgumentFiles;
import dev.chartgate.helm.values.MergeBounds;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.helm.values.ValuesInput;
import dev.chartgate.helm.values.ValuesMerger;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SetArgument;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a release of a test; what is not given stays unknown. */
final class ReleaseOf {
  private final String name;
  private String defaults = "{}";
  private final List<ValuesInput> inputs = new ArrayList<>();
  private boolean withValues;
  private Optional<List<KubernetesObject>> objects = Optional.empty();
  private Optional<ChartInfo> chart = Optional.empty();
  private Optional<Release> previous = Optional.empty();
  private Facts facts = Facts.NONE;

  private ReleaseOf(String name) {
    this.name = name;
  }

  static ReleaseOf name(String name) {
    return new ReleaseOf(name);
  }

  ReleaseOf defaults(String text) {
    defaults = text;
    withValues = true;
    return this;
  }

  ReleaseOf values(String file, String text) {
    inputs.add(new ValuesInput.File(read(file, text)));
    withValues = true;
    return this;
  }

  ReleaseOf set(String text) {
    inputs.add(new ValuesInput.Argument(new SetArgument("--set", text)));
    withValues = true;
    return this;
  }

  ReleaseOf objects(String text) {
    objects =
        Optional.of(
            read("objects.yaml", text).documents().stream()
                .map(d -> new KubernetesObject((MappingNode) d.root(), Optional.empty()))
                .toList());
    return this;
  }

  ReleaseOf chart(String chartName, String version) {
    chart =
        Optional.of(
            ChartInfo.named(
                chartName, version.isEmpty() ? Optional.empty() : Optional.of(version)));
    return this;
  }

  ReleaseOf facts(String text) {
    facts = new Facts((MappingNode) read("facts.yaml", text).documents().getFirst().root());
    return this;
  }

  ReleaseOf previous(Release release) {
    previous = Optional.of(release);
    return this;
  }

  Release build() {
    return new Release(
        name,
        "prod",
        true,
        chart,
        withValues ? Optional.of(merge()) : Optional.empty(),
        objects,
        previous,
        facts,
        List.of(),
        1);
  }

  private Values merge() {
    MappingNode chartDefaults =
        (MappingNode) read("chart/values.yaml", defaults).documents().getFirst().root();
    try {
      return new ValuesMerger(HelmVersion.V4, MergeBounds.DEFAULT, ArgumentFiles.none())
          .merge(
              new ValuesLayer(
                  ValuesLayer.Kind.CHART_DEFAULT, chartDefaults.mark().source(), chartDefaults),
              inputs)
          .values();
    } catch (ValuesException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private static YamlStream read(String file, String text) {
    return new YamlReader(YamlBounds.DEFAULT).read(new SourceText(file, text));
  }
}
