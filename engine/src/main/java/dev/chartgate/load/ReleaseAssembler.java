package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.ChartException;
import dev.chartgate.helm.chart.LoadedChart;
import dev.chartgate.helm.render.RenderException;
import dev.chartgate.helm.render.Rendering;
import dev.chartgate.helm.values.ArgumentFiles;
import dev.chartgate.helm.values.MergeBounds;
import dev.chartgate.helm.values.MergedValues;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.helm.values.ValuesInput;
import dev.chartgate.helm.values.ValuesMerger;
import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.Release;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.SetArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes releases of inputs that belong together. */
final class ReleaseAssembler {
  private static final String PENDING_UPGRADE = "pending-upgrade";

  private final LoadRequest request;
  private final LoadBounds bounds;
  private final Facts facts;
  private final ChartRecognition recognition;
  private final RecordReader records;
  private final ArgumentFiles argumentFiles;
  private final ChartRun charts;
  private final ChartObjects chartObjects;

  ReleaseAssembler(LoadRequest request, LoadBounds bounds, InputFiles files, Facts facts) {
    this.request = request;
    this.bounds = bounds;
    this.facts = facts;
    this.recognition = new ChartRecognition(request.charts(), request.packs());
    this.records = new RecordReader(bounds);
    this.argumentFiles = new SetFiles(files);
    this.charts = new ChartRun(request, facts, true);
    this.chartObjects = new ChartObjects();
  }

  /**
   * A release, if enough of it could be loaded to judge it.
   *
   * @param release the release
   * @param problems what belongs to no release
   */
  record Assembled(Optional<Release> release, List<NotEvaluated> problems) {
    private static Assembled nothing(List<NotEvaluated> problems) {
      return new Assembled(Optional.empty(), problems);
    }
  }

  /** The release of an input, with the values that a person gave for it. */
  Assembled assemble(Input input, GivenValues given) {
    return switch (input) {
      case Input.ValuesFile(var stream) -> assembleValues(given.over(List.of(stream)));
      case Input.Manifests manifests -> ofManifests(manifests.objects(), given);
      case Input.StoredRelease stored -> ofRecord(stored, given);
      case Input.Chart chart -> ofChart(chart, given);
    };
  }

  /**
   * The release from before.
   *
   * @param input what {@code --against} named
   * @param current the release that replaces it; values alone belong to the same chart
   * @param given the values of the current release, which a chart from before gets, too
   */
  Assembled assemblePrevious(Input input, Release current, GivenValues given) {
    return switch (input) {
      case Input.ValuesFile(var stream) -> {
        GivenValues before = GivenValues.NONE.over(List.of(stream));
        yield current
            .chart()
            .map(chart -> recognition.byName(new ManifestChart(chart.name(), chart.version())))
            .filter(ChartRecognition.One.class::isInstance)
            .map(chart -> ofValues(before, chart))
            .orElseGet(() -> assembleValues(before));
      }
      case Input.Manifests manifests -> ofManifests(manifests.objects(), GivenValues.NONE);
      case Input.StoredRelease stored -> ofRecord(stored, GivenValues.NONE);
      case Input.Chart chart -> ofChart(chart, given);
    };
  }

  /** The release of values alone. */
  Assembled assembleValues(GivenValues given) {
    if (!given.problems().isEmpty()) {
      return Assembled.nothing(given.problems());
    }
    try {
      return ofValues(given, recognition.byKeys(user(given).values().user()));
    } catch (ValuesException e) {
      return Assembled.nothing(problems(e));
    }
  }

  private Assembled ofValues(GivenValues given, ChartRecognition.Result recognized) {
    String name = given.files().isEmpty() ? "--set" : given.files().getLast().source().name();
    Optional<String> refusal =
        switch (recognized) {
          case ChartRecognition.One one -> Optional.empty();
          case ChartRecognition.None() when recognition.isNamed() -> Optional.empty();
          case ChartRecognition.None() -> Optional.of(unrecognized());
          case ChartRecognition.Several(List<KnownChart> charts) -> Optional.of(ambiguous(charts));
        };
    if (refusal.isPresent()) {
      return Assembled.nothing(List.of(LoadException.notEvaluated(What.FILE, name, refusal.get())));
    }
    ReleaseDraft draft = new ReleaseDraft(request);
    if (recognized instanceof ChartRecognition.One(KnownChart chart, var version)) {
      draft.chart(PackDefaults.chartInfo(chart, version));
    }
    try {
      draft.values(merge(recognized, given), given);
      return new Assembled(Optional.of(draft.build()), List.of());
    } catch (ValuesException e) {
      return Assembled.nothing(problems(e));
    }
  }

  private Assembled ofManifests(ManifestReader manifests, GivenValues given) {
    ReleaseDraft draft = new ReleaseDraft(request).manifests(manifests);
    draft.notEvaluated(given.problems());
    Optional<ManifestChart> told = ManifestChart.of(manifests.objects(), recognition.names());
    ChartRecognition.Result recognized =
        told.map(recognition::byName).orElseGet(ChartRecognition.None::new);
    try {
      if (told.isEmpty() && given.problems().isEmpty()) {
        recognized = recognition.byKeys(user(given).values().user());
      }
      switch (recognized) {
        case ChartRecognition.One(KnownChart chart, var version) ->
            draft.chart(PackDefaults.chartInfo(chart, version));
        case ChartRecognition.None() ->
            told.ifPresent(c -> draft.chart(ChartInfo.named(c.name(), c.version())));
        case ChartRecognition.Several(List<KnownChart> charts) ->
            draft.notEvaluated(
                List.of(
                    LoadException.notEvaluated(
                        What.FILE,
                        manifests.objects().getFirst().node().mark().source().name(),
                        ambiguous(charts))));
      }
      if (!given.isEmpty() && given.problems().isEmpty()) {
        draft.values(merge(recognized, given), given);
      }
    } catch (ValuesException e) {
      draft.notEvaluated(problems(e));
    }
    return new Assembled(Optional.of(draft.build()), List.of());
  }

  private Assembled ofRecord(Input.StoredRelease input, GivenValues given) {
    List<NotEvaluated> problems = new ArrayList<>(given.problems());
    if (!given.isEmpty()) {
      problems.add(
          LoadException.notEvaluated(
              What.RELEASE,
              input.name(),
              "a release record holds its own values; -f and --set do not change them"));
    }
    try {
      Assembled assembled = ofRecord(traced(records.read(input.object())));
      problems.addAll(assembled.problems());
      return new Assembled(assembled.release(), problems);
    } catch (LoadException e) {
      problems.addAll(e.problems());
    }
    return Assembled.nothing(problems);
  }

  /**
   * A record that knows where the fields of its objects come from, as far as its chart renders to
   * them once more. A template that needs one of a subchart's does not.
   */
  HelmRecord traced(HelmRecord record) {
    try {
      Optional<LoadedChart> loaded = record.recorded().load(record.helm(), bounds);
      if (loaded.isEmpty()) {
        return record;
      }
      MergedValues merged =
          merger(record.helm())
              .merge(loaded.get().chart(), List.of(new ValuesInput.Recorded(record.config())));
      RenderSettings settings =
          request.rendering().forUpgrade(record.status().equals(PENDING_UPGRADE));
      LoadRequest asItWas =
          request.forRelease(record.name(), record.namespace(), settings, record.helm());
      Rendering rendering = ChartRun.ofRecord(asItWas, facts).render(merged);
      return record.withObjects(
          TracedRecord.objects(record.objects(), chartObjects.read(rendering, false).objects()));
    } catch (ChartException | ValuesException | RenderException e) {
      // The record was rendered elsewhere and is judged as it is; only the keys are not known.
      return record;
    }
  }

  /** The release of a record that was read. */
  Assembled ofRecord(HelmRecord record) {
    try {
      ReleaseDraft draft = new ReleaseDraft(request).record(record);
      ValuesLayer chartValues =
          new ValuesLayer(
              ValuesLayer.Kind.CHART_DEFAULT,
              record.chartValues().mark().source(),
              record.chartValues());
      draft.values(
          merger(record.helm())
              .merge(chartValues, List.of(new ValuesInput.Recorded(record.config()))),
          GivenValues.NONE);
      return new Assembled(Optional.of(draft.build()), List.of());
    } catch (ValuesException e) {
      return Assembled.nothing(problems(e));
    }
  }

  private Assembled ofChart(Input.Chart input, GivenValues given) {
    if (!given.problems().isEmpty()) {
      return Assembled.nothing(given.problems());
    }
    try {
      ReleaseDraft draft = new ReleaseDraft(request).chart(input);
      MergedValues merged = merger(request.helm()).merge(input.loaded().chart(), given.inputs());
      merged.chart().ifPresent(draft::schemas);
      draft.values(merged, given);
      render(input, merged, draft);
      return new Assembled(Optional.of(draft.build()), List.of());
    } catch (ValuesException e) {
      return Assembled.nothing(problems(e));
    }
  }

  private void render(Input.Chart input, MergedValues merged, ReleaseDraft draft) {
    try {
      Rendering rendering = charts.render(merged);
      draft.rendered(rendering, chartObjects.read(rendering, request.rendering().includeCrds()));
      merged.chart().ifPresent(draft::disabled);
    } catch (RenderException e) {
      draft.notEvaluated(ChartRun.problems(input.name(), e));
    }
  }

  private MergedValues user(GivenValues given) throws ValuesException {
    return merger(request.helm()).merge(PackDefaults.none(), given.inputs());
  }

  private MergedValues merge(ChartRecognition.Result recognized, GivenValues given)
      throws ValuesException {
    if (recognized instanceof ChartRecognition.One(KnownChart chart, var version)) {
      return merger(request.helm()).merge(PackDefaults.layer(chart), given.inputs());
    }
    return user(given);
  }

  private ValuesMerger merger(HelmVersion helm) {
    return new ValuesMerger(helm, MergeBounds.DEFAULT, argumentFiles);
  }

  private String unrecognized() {
    String choices = recognition.choices();
    return "no pack recognizes these values, so they were not judged; name the chart's pack with"
        + (choices.isEmpty()
            ? " --pack NAME, or give the chart's objects with them"
            : " --pack NAME: " + choices);
  }

  private static String ambiguous(List<KnownChart> charts) {
    List<String> names = charts.stream().map(KnownChart::name).toList();
    return "these values could belong to "
        + String.join(" or to ", names)
        + "; name the chart with --pack "
        + String.join(" or --pack ", names);
  }

  /** What Helm would refuse, told as what was not judged. */
  static List<NotEvaluated> problems(ValuesException e) {
    return e.problems().stream()
        .map(problem ->
            LoadException.notEvaluated(
                problem.mark().source() instanceof SetArgument ? What.RELEASE : What.DOCUMENT,
                problem))
        .toList();
  }
}
