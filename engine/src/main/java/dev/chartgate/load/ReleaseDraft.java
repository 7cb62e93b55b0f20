package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.helm.chart.LoadedChart;
import dev.chartgate.helm.render.ChartSchemas;
import dev.chartgate.helm.render.Rendering;
import dev.chartgate.helm.values.EnabledChart;
import dev.chartgate.helm.values.MergedValues;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.RepeatedKey;
import dev.chartgate.release.SilentTemplate;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.release.ValuesSchema;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the parts of a release. */
final class ReleaseDraft {
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();
  private final List<RepeatedKey> repeatedKeys = new ArrayList<>();
  private final List<ValuesSchema> schemas = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<SilentTemplate> silentTemplates = new ArrayList<>();
  private String name;
  private Optional<String> namespace;
  private Optional<ChartInfo> chart = Optional.empty();
  private Optional<Values> values = Optional.empty();
  private Optional<List<KubernetesObject>> objects = Optional.empty();
  private int files;

  ReleaseDraft(LoadRequest request) {
    this.name = request.releaseName().orElse(Release.DEFAULT_NAME);
    this.namespace = request.namespace();
  }

  ReleaseDraft chart(ChartInfo info) {
    chart = Optional.of(info);
    return this;
  }

  /** Takes over a chart as it was loaded. */
  ReleaseDraft chart(Input.Chart input) {
    LoadedChart loaded = input.loaded();
    repeatedKeys.addAll(GivenValues.repeatedKeys(loaded.streams()));
    warnings.addAll(loaded.warnings());
    files += input.files();
    return chart(loaded.chart().info());
  }

  /** Takes over the schemas of a chart and of its enabled subcharts. */
  void schemas(EnabledChart enabled) {
    schemas.addAll(ChartSchemas.of(enabled));
  }

  /** Takes over what the chart rendered to. */
  void rendered(Rendering rendering, ManifestReader read) {
    manifests(read);
    warnings.addAll(rendering.warnings());
    silentTemplates.addAll(ChartObjects.silent(rendering));
  }

  /** Takes over the templates of subcharts that the values disabled. */
  void disabled(EnabledChart enabled) {
    silentTemplates.addAll(DisabledTemplates.of(enabled));
  }

  ReleaseDraft manifests(ManifestReader manifests) {
    objects = Optional.of(manifests.objects());
    repeatedKeys.addAll(manifests.repeatedKeys());
    notEvaluated.addAll(manifests.notEvaluated());
    files += manifests.files();
    return this;
  }

  /** Takes over a record, which knows its own name and namespace. */
  ReleaseDraft record(HelmRecord record) {
    name = record.name();
    namespace = record.namespace().or(() -> namespace);
    objects = Optional.of(record.objects());
    repeatedKeys.addAll(record.repeatedKeys());
    notEvaluated.addAll(record.notEvaluated());
    record.schema().ifPresent(text -> schemas.add(new ValuesSchema(NodePath.ROOT, text, Map.of())));
    files++;
    return chart(record.chart());
  }

  /** Takes over merged values; a layer of defaults that nobody keeps is left out. */
  ReleaseDraft values(MergedValues merged, GivenValues given) {
    Values all = merged.values();
    List<ValuesLayer> layers =
        all.layers().stream()
            .filter(
                layer -> layer.kind() != ValuesLayer.Kind.PACK_DEFAULT || layer.values().size() > 0)
            .toList();
    values = Optional.of(new Values(all.effective(), all.user(), layers, all.inputsKnown()));
    warnings.addAll(merged.warnings());
    repeatedKeys.addAll(given.repeatedKeys());
    files += given.files().size();
    return this;
  }

  ReleaseDraft notEvaluated(List<NotEvaluated> problems) {
    notEvaluated.addAll(problems);
    return this;
  }

  Release build() {
    return new Release(
        name,
        namespace.orElse(Release.DEFAULT_NAMESPACE),
        namespace.isPresent(),
        chart,
        values,
        objects,
        Optional.empty(),
        Facts.NONE,
        notEvaluated,
        files,
        repeatedKeys,
        schemas,
        warnings,
        silentTemplates,
        Optional.empty(),
        Optional.empty());
  }
}
