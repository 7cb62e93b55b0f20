package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.release.Admission;
import dev.chartgate.release.Facts;
import dev.chartgate.release.KnownChart;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Loads releases from objects of a cluster, as {@link ReleaseLoader} loads them from files that
 * hold the same objects.
 */
public final class ObjectLoader {
  private final List<KnownChart> charts;
  private final HelmVersion helm;
  private final Optional<Path> chartStore;
  private final LoadBounds bounds;
  private final StoreMemory memory;

  /**
   * A loader.
   *
   * @param charts the charts that packs know by heart
   * @param helm the line of Helm that declared releases are rendered as
   * @param chartStore the folder where the charts of declared releases lie
   * @param bounds what loading may cost
   */
  public ObjectLoader(
      List<KnownChart> charts, HelmVersion helm, Optional<Path> chartStore, LoadBounds bounds) {
    this.charts = List.copyOf(charts);
    this.helm = helm;
    this.chartStore = chartStore.map(Path::toAbsolutePath).map(Path::normalize);
    this.bounds = bounds;
    this.memory = StoreMemory.of(bounds);
  }

  /** Whether an object is the Secret or the ConfigMap in which Helm keeps a release. */
  public static boolean isRecord(KubernetesObject object) {
    return HelmRecord.isRecord(object);
  }

  /** Whether an object declares releases for a controller to install. */
  public static boolean declares(KubernetesObject object) {
    return DeclaredReleases.declares(object);
  }

  /** Opens a record, once for all that is asked of it. */
  public OpenedRecord open(KubernetesObject record) {
    try {
      return new OpenedRecord(Optional.of(new RecordReader(bounds).read(record)), List.of());
    } catch (LoadException e) {
      return new OpenedRecord(Optional.empty(), e.problems());
    }
  }

  /**
   * The release of a record.
   *
   * @param deployed the record of the release that it replaces, if there is one and it is known
   */
  public LoadResult release(OpenedRecord record, Optional<KubernetesObject> deployed, Facts facts) {
    return release(record, record.read(), deployed, facts);
  }

  /**
   * The same, where it is known which values the fields of its objects come from.
   *
   * @param rendering how its chart is rendered once more for that
   */
  public LoadResult tracedRelease(
      OpenedRecord record,
      Optional<KubernetesObject> deployed,
      RenderSettings rendering,
      Facts facts) {
    return release(record, record.read().map(assembler(rendering, facts)::traced), deployed, facts);
  }

  private LoadResult release(
      OpenedRecord record,
      Optional<HelmRecord> read,
      Optional<KubernetesObject> deployed,
      Facts facts) {
    List<NotEvaluated> problems = new ArrayList<>(record.problems());
    List<Release> releases = new ArrayList<>();
    if (read.isPresent()) {
      ReleaseAssembler.Assembled assembled =
          assembler(RenderSettings.DEFAULT, facts).ofRecord(read.get());
      problems.addAll(assembled.problems());
      assembled.release().map(r -> complete(r, deployed, facts)).ifPresent(releases::add);
    }
    return new LoadResult(releases, problems);
  }

  /** A release with the one before it: one that cannot be read leaves that unknown. */
  private Release complete(Release release, Optional<KubernetesObject> deployed, Facts facts) {
    return release
        .withPrevious(
            deployed
                .flatMap(record -> open(record).read())
                .flatMap(read -> assembler(RenderSettings.DEFAULT, facts).ofRecord(read).release()))
        .withFacts(facts);
  }

  private ReleaseAssembler assembler(RenderSettings rendering, Facts facts) {
    LoadRequest request = request(rendering);
    return new ReleaseAssembler(request, bounds, new InputFiles(request, bounds), facts);
  }

  /**
   * The releases that an object declares.
   *
   * @param beside finds the objects that it refers to
   * @param rendering how charts are rendered
   * @param deployed finds the record of a release that is deployed
   */
  public LoadResult declared(
      KubernetesObject object,
      ReferredObjects beside,
      RenderSettings rendering,
      Function<Release, Optional<KubernetesObject>> deployed,
      Facts facts) {
    LoadRequest request = request(rendering);
    List<NotEvaluated> problems = new ArrayList<>();
    List<Release> releases = new ArrayList<>();
    DeclaredReleases declared =
        new DeclaredReleases(request, bounds, new InputFiles(request, bounds), facts, memory);
    for (ReleaseAssembler.Assembled assembled : declared.of(object, beside)) {
      problems.addAll(assembled.problems());
      assembled
          .release()
          .map(release -> complete(release, deployed.apply(release), facts))
          .ifPresent(releases::add);
    }
    return new LoadResult(releases, problems);
  }

  /**
   * One object by itself, as an API server asks about it. Which release it is of is not known: what
   * it says of that itself anybody may have written.
   *
   * @param namespace its namespace; absent for an object of the cluster
   */
  public Release single(
      KubernetesObject object, Optional<String> namespace, Admission admission, Facts facts) {
    LoadRequest request =
        request(RenderSettings.DEFAULT)
            .forRelease(Release.DEFAULT_NAME, namespace, RenderSettings.DEFAULT);
    ManifestReader manifests = new ManifestReader();
    manifests.add(object);
    return new ReleaseAssembler(request, bounds, new InputFiles(request, bounds), facts)
        .assemble(new Input.Manifests("", manifests), GivenValues.NONE)
        .release()
        .orElseThrow()
        .withFacts(facts)
        .withAdmission(admission);
  }

  private LoadRequest request(RenderSettings rendering) {
    // Messages show the folder of charts by its own name, not by where it is mounted.
    Path root = chartStore.map(Path::getParent).orElse(Path.of(""));
    return LoadRequest.in(root)
        .charts(charts)
        .helm(helm)
        .rendering(rendering)
        .chartStore(chartStore.map(Path::getFileName).map(Path::toString))
        .build();
  }
}
