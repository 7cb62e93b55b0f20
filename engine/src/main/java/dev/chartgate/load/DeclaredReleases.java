package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.helm.FileMerge;
import dev.chartgate.helm.chart.ChartFile;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.values.ArgumentFiles;
import dev.chartgate.helm.values.SetParser;
import dev.chartgate.helm.values.ValuesException;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Relocated;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes releases of what HelmReleases of Flux and Applications of Argo CD declare. */
final class DeclaredReleases {
  private final LoadRequest request;
  private final LoadBounds bounds;
  private final InputFiles files;
  private final Facts facts;
  private final YamlReader yaml;
  private final EmbeddedYaml embedded;
  private final StoreMemory memory;

  /** Opened once: a store is searched for all that is declared, not for each of it. */
  private Optional<ChartStore> opened = Optional.empty();

  /**
   * For one run.
   *
   * @param memory what was read of the chart store before
   */
  DeclaredReleases(
      LoadRequest request, LoadBounds bounds, InputFiles files, Facts facts, StoreMemory memory) {
    this.memory = memory;
    this.request = request;
    this.bounds = bounds;
    this.files = files;
    this.facts = facts;
    this.yaml = new YamlReader(bounds.yaml());
    this.embedded = new EmbeddedYaml(yaml);
  }

  /** Whether an object declares releases. */
  static boolean declares(KubernetesObject object) {
    return FluxDeclaration.isOne(object) || ArgoDeclaration.isOne(object);
  }

  /**
   * The releases that an object declares.
   *
   * @param beside finds the objects that it refers to
   */
  List<ReleaseAssembler.Assembled> of(KubernetesObject object, ReferredObjects beside) {
    try {
      Optional<ChartStore> store = store();
      List<Declaration> declarations =
          FluxDeclaration.isOne(object)
              ? List.of(FluxDeclaration.read(object, beside))
              : ArgoDeclaration.read(
                  object, path -> store.filter(s -> s.isChart(path)).isPresent());
      return declarations.stream().map(declaration -> release(declaration, store)).toList();
    } catch (LoadException e) {
      return List.of(new ReleaseAssembler.Assembled(Optional.empty(), e.problems()));
    }
  }

  private Optional<ChartStore> store() throws LoadException {
    if (opened.isPresent() || request.chartStore().isEmpty()) {
      return opened;
    }
    Path folder = files.existing(request.chartStore().get());
    if (!Files.isDirectory(folder)) {
      throw new LoadException(
          What.FILE, files.name(folder), "--chart-store takes a folder of charts");
    }
    opened = Optional.of(new ChartStore(folder, files, bounds, request.helm(), memory));
    return opened;
  }

  private ReleaseAssembler.Assembled release(Declaration declared, Optional<ChartStore> store) {
    ReleaseAssembler.Assembled assembled = assembled(declared, store);
    boolean isWhole =
        assembled.problems().isEmpty()
            && assembled.release().stream().allMatch(r -> r.notEvaluated().isEmpty());
    return isWhole || declared.values().stream().noneMatch(DeclaredValues::isSecret)
        ? assembled
        : withheld(declared);
  }

  /** What a chart or a parser complains of may hold what it was given. */
  private static ReleaseAssembler.Assembled withheld(Declaration declared) {
    return new ReleaseAssembler.Assembled(
        Optional.empty(),
        List.of(
            LoadException.notEvaluated(
                What.RELEASE,
                declared.chart().orElseThrow().mark(),
                "%s was not judged; why is not shown, since values come from a Secret: render the"
                        .formatted(declared.what())
                    + " chart where they may be seen")));
  }

  private ReleaseAssembler.Assembled assembled(Declaration declared, Optional<ChartStore> store) {
    List<NotEvaluated> problems = new ArrayList<>(declared.problems());
    if (declared.chart().isPresent() && store.isEmpty()) {
      problems.add(
          LoadException.notEvaluated(
              What.CHART,
              declared.chart().get().mark(),
              "the chart of %s is not at hand, so it was not judged; say with --chart-store DIR"
                      .formatted(declared.what())
                  + " where charts lie"));
    }
    if (!problems.isEmpty()) {
      return new ReleaseAssembler.Assembled(Optional.empty(), problems);
    }
    try {
      Input.Chart chart = store.orElseThrow().chart(declared.chart().orElseThrow());
      GivenValues given = new Layers(chart, store.get()).of(declared.values());
      return new ReleaseAssembler(request(declared), bounds, files, facts).assemble(chart, given);
    } catch (LoadException e) {
      return new ReleaseAssembler.Assembled(Optional.empty(), e.problems());
    } catch (ValuesException e) {
      return new ReleaseAssembler.Assembled(Optional.empty(), ReleaseAssembler.problems(e));
    }
  }

  private LoadRequest request(Declaration declared) {
    RenderSettings settings = request.rendering();
    List<String> apiVersions = new ArrayList<>(settings.apiVersions());
    apiVersions.addAll(declared.apiVersions());
    return request.forRelease(
        declared.releaseName(),
        declared.namespace().or(request::namespace),
        new RenderSettings(
            declared
                .kubeVersion()
                .flatMap(version -> KubeVersion.parse(version, request.helm()))
                .orElse(settings.kubeVersion()),
            apiVersions,
            declared.includeCrds().orElse(settings.includeCrds()),
            settings.isUpgrade(),
            settings.schemas(),
            settings.bounds()));
  }

  /** The values of one release. */
  private final class Layers {
    private final Input.Chart chart;
    private final ChartStore store;
    private final List<YamlStream> layers = new ArrayList<>();
    private Optional<MappingNode> sum = Optional.empty();
    private boolean isSet;

    private Layers(Input.Chart chart, ChartStore store) {
      this.chart = chart;
      this.store = store;
    }

    /**
     * The values, each where it was written. What parameters set becomes a last layer, which holds
     * all of the sum, since it may be an item in a list of another layer.
     */
    private GivenValues of(List<DeclaredValues> values) throws LoadException, ValuesException {
      for (DeclaredValues step : values) {
        switch (step) {
          case DeclaredValues.Inline(MappingNode mapping) -> add(stream(mapping));
          case DeclaredValues.Text(ScalarNode text) -> {
            Optional<YamlStream> stream = embedded.values(text);
            if (stream.isPresent()) {
              add(checked(stream.get(), text.mark()));
            }
          }
          case DeclaredValues.OfChart file -> addFileOfChart(file);
          case DeclaredValues.OfRepository file -> addFileOfRepository(file);
          case DeclaredValues.Set set -> set(set);
        }
      }
      if (isSet) {
        layers.add(stream(sum.orElseThrow()));
      }
      return new GivenValues(layers, List.of(), List.of());
    }

    private void add(YamlStream stream) {
      layers.add(stream);
      for (YamlDocument document : stream.documents()) {
        if (document.root() instanceof MappingNode values) {
          sum = Optional.of(sum.map(weaker -> FileMerge.merge(weaker, values)).orElse(values));
        }
      }
    }

    private void set(DeclaredValues.Set set) throws ValuesException {
      MappingNode before = sum.orElseGet(() -> MappingNode.empty(set.mark()));
      MappingNode after =
          new SetParser(request.helm(), ArgumentFiles.none()).apply(set.argument(), before);
      MappingNode here =
          Relocated.mapping(
              after, mark -> mark.source().equals(set.argument()) ? set.mark() : mark);
      // What is set counts as set by a person, since its place is in a layer, be it an empty one.
      layers.add(stream(MappingNode.empty(set.mark())));
      sum = Optional.of(new MappingNode(set.mark(), here.entries()));
      isSet = true;
    }

    private void addFileOfChart(DeclaredValues.OfChart file) throws LoadException {
      String path = StorePath.of(file.path()).toString();
      Optional<SourceText> text =
          chart.loaded().chart().files().stream()
              .filter(candidate -> candidate.path().equals(path))
              .findFirst()
              .map(ChartFile::text);
      if (text.isPresent()) {
        add(checked(yaml.read(text.get()), file.mark()));
      } else if (!file.optional()) {
        throw missing(file.path(), file.mark(), "the chart " + chart.name());
      }
    }

    private void addFileOfRepository(DeclaredValues.OfRepository file) throws LoadException {
      Optional<Path> path = store.file(file.path());
      if (path.isPresent()) {
        SourceText text = TextDecoder.decode(files.found(path.get()), files.name(path.get()));
        add(checked(yaml.read(text), file.mark()));
      } else if (!file.optional()) {
        throw missing(file.path(), file.mark(), "the chart store");
      }
    }

    private static LoadException missing(String path, Mark mark, String where) {
      return new LoadException(
          List.of(
              LoadException.notEvaluated(
                  What.FILE,
                  mark,
                  "%s has no values file '%s', so this release was not judged"
                      .formatted(where, path))));
    }

    /** Values that Helm would refuse are told where they stand, and by where they are named. */
    private static YamlStream checked(YamlStream stream, Mark named) throws LoadException {
      boolean isMapping =
          stream.documents().stream().allMatch(d -> d.root() instanceof MappingNode);
      if (stream.problems().isEmpty() && isMapping) {
        return stream;
      }
      List<NotEvaluated> problems = new ArrayList<>();
      stream.problems().stream().map(BrokenDocument::of).forEach(problems::add);
      if (!isMapping) {
        problems.add(
            LoadException.notEvaluated(What.DOCUMENT, named, "these values are no mapping"));
      }
      throw new LoadException(problems);
    }

    private static YamlStream stream(MappingNode values) {
      SourceText source =
          values.mark().source() instanceof SourceText text
              ? text
              : new SourceText(values.mark().source().name(), values.mark().source().text());
      return new YamlStream(
          source, List.of(new YamlDocument(values, values.mark().line(), List.of())), List.of());
    }
  }
}
