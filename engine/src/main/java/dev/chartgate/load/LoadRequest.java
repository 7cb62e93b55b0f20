package dev.chartgate.load;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.release.KnownChart;
import dev.chartgate.source.SetArgument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to load, as it was typed.
 *
 * @param root the working directory; relative paths start here, and files are shown relative to it
 * @param paths files and folders, each a release of its own, and {@code -} for standard input
 * @param valuesFiles what {@code -f} named, weakest first
 * @param sets the {@code --set…} arguments, weakest first
 * @param namespace what {@code -n} named
 * @param releaseName what {@code --release-name} named
 * @param charts the charts that packs know by heart
 * @param packs the packs (or charts) that {@code --pack} named
 * @param helm the line of Helm whose behaviour is wanted
 * @param rendering how charts are rendered
 * @param factsFile what {@code --facts} named
 * @param against what {@code --against} named: the release or the objects from before
 * @param composeFile what {@code --compose} named
 * @param chartStore what {@code --chart-store} named: where the charts of declared releases lie
 * @param stdin what {@code -} stands for
 * @param stdinName the name that messages show for it; {@code -} if none was given
 */
public record LoadRequest(
    Path root,
    List<String> paths,
    List<String> valuesFiles,
    List<SetArgument> sets,
    Optional<String> namespace,
    Optional<String> releaseName,
    List<KnownChart> charts,
    List<String> packs,
    HelmVersion helm,
    RenderSettings rendering,
    Optional<String> factsFile,
    Optional<String> against,
    Optional<String> composeFile,
    Optional<String> chartStore,
    StandardInput stdin,
    String stdinName) {

  /** The name of standard input among paths. */
  public static final String STDIN = "-";

  /** Copies the lists. */
  public LoadRequest {
    paths = List.copyOf(paths);
    valuesFiles = List.copyOf(valuesFiles);
    sets = List.copyOf(sets);
    charts = List.copyOf(charts);
    packs = List.copyOf(packs);
  }

  /** The same for a release that says of itself how it is called and rendered. */
  LoadRequest forRelease(String name, Optional<String> itsNamespace, RenderSettings settings) {
    return forRelease(name, itsNamespace, settings, helm);
  }

  /** The same for one that also says by which line of Helm. */
  LoadRequest forRelease(
      String name, Optional<String> itsNamespace, RenderSettings settings, HelmVersion itsHelm) {
    return new LoadRequest(
        root,
        paths,
        valuesFiles,
        sets,
        itsNamespace,
        Optional.of(name),
        charts,
        packs,
        itsHelm,
        settings,
        factsFile,
        against,
        composeFile,
        chartStore,
        stdin,
        stdinName);
  }

  /** A request that names nothing yet. */
  public static Builder in(Path root) {
    return new Builder(root);
  }

  /** Collects the parts of a request; each method replaces what was there. */
  public static final class Builder {
    private final Path root;
    private List<String> paths = List.of();
    private List<String> valuesFiles = List.of();
    private List<SetArgument> sets = List.of();
    private Optional<String> namespace = Optional.empty();
    private Optional<String> releaseName = Optional.empty();
    private List<KnownChart> charts = List.of();
    private List<String> packs = List.of();
    private HelmVersion helm = HelmVersion.V4;
    private RenderSettings rendering = RenderSettings.DEFAULT;
    private Optional<String> factsFile = Optional.empty();
    private Optional<String> against = Optional.empty();
    private Optional<String> composeFile = Optional.empty();
    private Optional<String> chartStore = Optional.empty();
    private StandardInput stdin = StandardInput.EMPTY;
    private String stdinName = STDIN;

    private Builder(Path root) {
      this.root = root;
    }

    /** Sets {@link LoadRequest#paths()}. */
    public Builder paths(List<String> paths) {
      this.paths = paths;
      return this;
    }

    /** Sets {@link LoadRequest#paths()}. */
    public Builder paths(String... paths) {
      return paths(List.of(paths));
    }

    /** Sets {@link LoadRequest#valuesFiles()}. */
    public Builder valuesFiles(List<String> valuesFiles) {
      this.valuesFiles = valuesFiles;
      return this;
    }

    /** Sets {@link LoadRequest#valuesFiles()}. */
    public Builder valuesFiles(String... valuesFiles) {
      return valuesFiles(List.of(valuesFiles));
    }

    /** Sets {@link LoadRequest#sets()}. */
    public Builder sets(List<SetArgument> sets) {
      this.sets = sets;
      return this;
    }

    /** Sets {@link LoadRequest#namespace()}. */
    public Builder namespace(Optional<String> namespace) {
      this.namespace = namespace;
      return this;
    }

    /** Sets {@link LoadRequest#releaseName()}. */
    public Builder releaseName(Optional<String> releaseName) {
      this.releaseName = releaseName;
      return this;
    }

    /** Sets {@link LoadRequest#charts()}. */
    public Builder charts(List<KnownChart> charts) {
      this.charts = charts;
      return this;
    }

    /** Sets {@link LoadRequest#packs()}. */
    public Builder packs(List<String> packs) {
      this.packs = packs;
      return this;
    }

    /** Sets {@link LoadRequest#helm()}. */
    public Builder helm(HelmVersion helm) {
      this.helm = helm;
      return this;
    }

    /** Sets {@link LoadRequest#rendering()}. */
    public Builder rendering(RenderSettings rendering) {
      this.rendering = rendering;
      return this;
    }

    /** Sets {@link LoadRequest#factsFile()}. */
    public Builder factsFile(Optional<String> factsFile) {
      this.factsFile = factsFile;
      return this;
    }

    /** Sets {@link LoadRequest#against()}. */
    public Builder against(Optional<String> against) {
      this.against = against;
      return this;
    }

    /** Sets {@link LoadRequest#composeFile()}. */
    public Builder composeFile(Optional<String> composeFile) {
      this.composeFile = composeFile;
      return this;
    }

    /** Sets {@link LoadRequest#chartStore()}. */
    public Builder chartStore(Optional<String> chartStore) {
      this.chartStore = chartStore;
      return this;
    }

    /** Sets {@link LoadRequest#stdin()}. */
    public Builder stdin(StandardInput stdin) {
      this.stdin = stdin;
      return this;
    }

    /** Sets {@link LoadRequest#stdinName()}. */
    public Builder stdinName(String stdinName) {
      this.stdinName = stdinName;
      return this;
    }

    /** The request. */
    public LoadRequest build() {
      return new LoadRequest(
          root,
          paths,
          valuesFiles,
          sets,
          namespace,
          releaseName,
          charts,
          packs,
          helm,
          rendering,
          factsFile,
          against,
          composeFile,
          chartStore,
          stdin,
          stdinName);
    }
  }
}
