package dev.chartgate.evaluate;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.values.ArgumentFiles;
import dev.chartgate.helm.values.MergeBounds;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.helm.values.ValuesInput;
import dev.chartgate.helm.values.ValuesMerger;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.ComposeFile;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.rule.CaseText;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.RuleCase;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the release that a case describes. What the case does not give stays unknown. */
final class CaseRelease {
  private static final YamlReader READER = new YamlReader(YamlBounds.DEFAULT);

  private final Pack pack;
  private final RuleCase ruleCase;

  CaseRelease(Pack pack, RuleCase ruleCase) {
    this.pack = pack;
    this.ruleCase = ruleCase;
  }

  /**
   * The release.
   *
   * @throws CaseException if a text of the case cannot be read or merged
   */
  Release build() throws CaseException {
    Optional<KnownChart> known = knownChart();
    return new Release(
            ruleCase.releaseName(),
            ruleCase.namespace(),
            true,
            chart(known),
            values(known),
            objects(ruleCase.objects()),
            previous(),
            ruleCase.facts().map(Facts::new).orElse(Facts.NONE),
            List.of(),
            0)
        .withCompose(compose());
  }

  private Optional<ComposeFile> compose() throws CaseException {
    if (ruleCase.compose().isEmpty()) {
      return Optional.empty();
    }
    if (!(READER.read(ruleCase.compose().get().text()).documents().getFirst().root()
        instanceof MappingNode root)) {
      throw new CaseException("its Compose file cannot be read: a mapping expected");
    }
    ComposeFile.Read read = ComposeFile.of(root);
    if (!read.problems().isEmpty()) {
      throw new CaseException("its Compose file cannot be read: " + read.problems());
    }
    return Optional.of(read.compose());
  }

  private Optional<KnownChart> knownChart() {
    Optional<String> name = ruleCase.chart().map(RuleCase.CaseChart::name);
    return pack.charts().stream()
        .filter(chart -> name.isEmpty() || chart.name().equals(name.get()))
        .findFirst();
  }

  private Optional<ChartInfo> chart(Optional<KnownChart> known) {
    Optional<KnownChart.Defaults> defaults = known.flatMap(KnownChart::defaults);
    Optional<String> version =
        ruleCase
            .chart()
            .flatMap(RuleCase.CaseChart::version)
            .or(() -> defaults.map(KnownChart.Defaults::version));
    return ruleCase
        .chart()
        .map(RuleCase.CaseChart::name)
        .or(() -> known.map(KnownChart::name))
        .map(name ->
            new ChartInfo(
                name,
                version,
                defaults.map(KnownChart.Defaults::appVersion),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }

  private Optional<Values> values(Optional<KnownChart> known) throws CaseException {
    if (ruleCase.values().isEmpty() && ruleCase.sets().isEmpty()) {
      return Optional.empty();
    }
    List<ValuesInput> inputs = new ArrayList<>();
    for (CaseText text : ruleCase.values()) {
      inputs.add(new ValuesInput.File(READER.read(text.text())));
    }
    ruleCase.sets().forEach(set -> inputs.add(new ValuesInput.Argument(set)));
    return Optional.of(merge(defaults(known), inputs));
  }

  private ValuesLayer defaults(Optional<KnownChart> known) {
    return known
        .flatMap(KnownChart::defaults)
        .filter(defaults -> ruleCase.defaults())
        .map(KnownChart.Defaults::layer)
        .orElseGet(CaseRelease::noDefaults);
  }

  private static ValuesLayer noDefaults() {
    SourceText text = new SourceText("defaults", "");
    return new ValuesLayer(
        ValuesLayer.Kind.PACK_DEFAULT, text, MappingNode.empty(Mark.start(text)));
  }

  private static Values merge(ValuesLayer defaults, List<ValuesInput> inputs) throws CaseException {
    try {
      return new ValuesMerger(HelmVersion.V4, MergeBounds.DEFAULT, ArgumentFiles.none())
          .merge(defaults, inputs)
          .values();
    } catch (ValuesException e) {
      throw new CaseException("its values cannot be merged: " + e.problems());
    }
  }

  private static Optional<List<KubernetesObject>> objects(Optional<CaseText> text)
      throws CaseException {
    return text.isEmpty() ? Optional.empty() : Optional.of(objects(text.get()));
  }

  private static List<KubernetesObject> objects(CaseText text) throws CaseException {
    YamlStream stream = READER.read(text.text());
    if (!stream.problems().isEmpty()) {
      throw new CaseException("its objects cannot be read: " + stream.problems());
    }
    List<KubernetesObject> objects = new ArrayList<>();
    for (YamlDocument document : stream.documents()) {
      if (!(document.root() instanceof MappingNode mapping)) {
        throw new CaseException("its objects cannot be read: a mapping expected");
      }
      objects.add(new KubernetesObject(mapping, Optional.empty()));
    }
    return objects;
  }

  private Optional<Release> previous() throws CaseException {
    if (ruleCase.oldRelease().isEmpty() && ruleCase.oldObject().isEmpty()) {
      return Optional.empty();
    }
    Optional<CaseText> values = ruleCase.oldRelease().flatMap(RuleCase.OldRelease::values);
    Optional<CaseText> objects =
        ruleCase.oldObject().or(() -> ruleCase.oldRelease().flatMap(RuleCase.OldRelease::objects));
    Optional<Values> merged = Optional.empty();
    if (values.isPresent()) {
      MappingNode none = MappingNode.empty(Mark.start(new SourceText("defaults", "")));
      merged =
          Optional.of(
              merge(
                  new ValuesLayer(ValuesLayer.Kind.PACK_DEFAULT, none.mark().source(), none),
                  List.of(new ValuesInput.File(READER.read(values.get().text())))));
    }
    return Optional.of(
        new Release(
            ruleCase.releaseName(),
            ruleCase.namespace(),
            true,
            Optional.empty(),
            merged,
            objects(objects),
            Optional.empty(),
            Facts.NONE,
            List.of(),
            0));
  }
}
