package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.load.PathReader.Found;
import dev.chartgate.release.ComposeFile;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One load: decides which of the inputs make a release together. */
final class LoadRun {
  private final LoadRequest request;
  private final LoadBounds bounds;
  private final InputFiles files;
  private final PathReader paths;
  private final Facts facts;
  private final ReleaseAssembler assembler;
  private final List<Release> releases = new ArrayList<>();
  private final List<NotEvaluated> problems = new ArrayList<>();

  LoadRun(LoadRequest request, LoadBounds bounds) {
    this.request = request;
    this.bounds = bounds;
    this.files = new InputFiles(request, bounds);
    this.paths = new PathReader(files, bounds, request.helm());
    this.facts = facts();
    this.assembler = new ReleaseAssembler(request, bounds, files, facts);
  }

  LoadResult run() {
    Optional<ComposeFile> compose = compose();
    GivenValues given = GivenValues.of(request, paths);
    List<Input> alone = new ArrayList<>();
    List<Input> mains = new ArrayList<>();
    List<YamlStream> shared = new ArrayList<>();
    for (String path : request.paths()) {
      Found found = paths.read(path);
      problems.addAll(found.problems());
      for (Input input : found.inputs()) {
        switch (input) {
          case Input.ValuesFile(YamlStream stream) when !found.isFolder() -> shared.add(stream);
          case Input.ValuesFile values -> alone.add(values);
          case Input.StoredRelease stored -> alone.add(stored);
          case Input.Manifests manifests -> mains.add(manifests);
          case Input.Chart chart -> mains.add(chart);
        }
      }
    }
    for (Input main : mains) {
      add(assembler.assemble(main, given.over(shared)));
    }
    addDeclared(mains);
    if (mains.isEmpty()) {
      shared.forEach(stream -> alone.add(new Input.ValuesFile(stream)));
    }
    for (Input input : alone) {
      add(assembler.assemble(input, given));
    }
    if (request.paths().isEmpty()) {
      addWithoutPath(given);
    }
    return new LoadResult(
        withFacts(facts, withPrevious(given)).stream()
            .map(release -> release.withCompose(compose))
            .toList(),
        problems);
  }

  private void add(ReleaseAssembler.Assembled assembled) {
    assembled.release().ifPresent(releases::add);
    problems.addAll(assembled.problems());
  }

  /** Adds what objects among the manifests declare for a controller to install. */
  private void addDeclared(List<Input> mains) {
    List<KubernetesObject> objects = new ArrayList<>();
    for (Input main : mains) {
      if (main instanceof Input.Manifests manifests) {
        objects.addAll(manifests.objects().objects());
      }
    }
    ReferredObjects beside = ReferredObjects.among(objects);
    DeclaredReleases declared =
        new DeclaredReleases(request, bounds, files, facts, StoreMemory.of(bounds));
    for (KubernetesObject object : objects) {
      if (DeclaredReleases.declares(object)) {
        declared.of(object, beside).forEach(this::add);
      }
    }
  }

  private void addWithoutPath(GivenValues given) {
    if (given.isEmpty()) {
      problems.add(
          new NotEvaluated(
              What.RELEASE,
              Optional.empty(),
              "there is nothing to judge; name a values file, manifests, a chart, or - for"
                  + " standard input"));
    } else {
      add(assembler.assembleValues(given));
    }
  }

  private Facts facts() {
    try {
      return FactsFile.read(request, files, bounds);
    } catch (LoadException e) {
      problems.addAll(e.problems());
      return Facts.NONE;
    }
  }

  /** What {@code --compose} named. Wrong parts are told; nothing is compared with the rest. */
  private Optional<ComposeFile> compose() {
    if (request.composeFile().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path path = files.existing(request.composeFile().get());
      SourceText text = TextDecoder.decode(files.bytes(path), files.name(path));
      return Optional.of(ComposeReader.read(text));
    } catch (LoadException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static List<Release> withFacts(Facts facts, List<Release> releases) {
    return releases.stream().map(release -> release.withFacts(facts)).toList();
  }

  /** Gives the release what {@code --against} named, if there is one release to compare with it. */
  private List<Release> withPrevious(GivenValues given) {
    if (request.against().isEmpty()) {
      return releases;
    }
    String against = request.against().get();
    if (releases.size() != 1) {
      problems.add(
          LoadException.notEvaluated(
              What.RELEASE,
              against,
              "--against compares with one release, and %d were given".formatted(releases.size())));
      return releases;
    }
    Found found = paths.read(against);
    problems.addAll(found.problems());
    if (found.inputs().size() != 1) {
      if (found.problems().isEmpty() || !found.inputs().isEmpty()) {
        problems.add(
            LoadException.notEvaluated(
                What.RELEASE,
                against,
                "--against takes one release, and this holds %d".formatted(found.inputs().size())));
      }
      return releases;
    }
    Release release = releases.getFirst();
    ReleaseAssembler.Assembled previous =
        assembler.assemblePrevious(found.inputs().getFirst(), release, given);
    problems.addAll(previous.problems());
    previous.release().map(Release::notEvaluated).ifPresent(problems::addAll);
    return List.of(release.withPrevious(previous.release()));
  }
}
