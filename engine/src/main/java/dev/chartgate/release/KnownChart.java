package dev.chartgate.release;

import dev.chartgate.source.NodePath;
import dev.chartgate.source.Once;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A chart that a pack knows by heart, so that values can be judged where the chart is not at hand.
 *
 * @param pack the id of the pack
 * @param name the chart's name
 * @param versions the versions that the pack covers
 * @param marks what else tells this chart from another of the same name
 * @param recognizedBy globs over values keys; a values file that has one of them belongs to this
 *     chart
 * @param defaults the chart's own values, if the pack keeps them
 */
public record KnownChart(
    String pack,
    String name,
    VersionRange versions,
    Marks marks,
    List<KeyGlob> recognizedBy,
    Optional<Defaults> defaults) {

  /** Copies the globs. */
  public KnownChart {
    recognizedBy = List.copyOf(recognizedBy);
  }

  /**
   * What tells a chart from another of the same name; one that fits is enough, and a chart without
   * marks is told by its name alone.
   *
   * @param home beginnings of its home page
   * @param sources beginnings of its sources
   * @param dependencies names of its subcharts
   * @param values keys of its values
   */
  public record Marks(
      List<String> home, List<String> sources, List<String> dependencies, List<NodePath> values) {

    /** No marks. */
    public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Marks {
      home = List.copyOf(home);
      sources = List.copyOf(sources);
      dependencies = List.copyOf(dependencies);
      values = List.copyOf(values);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
      return home.isEmpty() && sources.isEmpty() && dependencies.isEmpty() && values.isEmpty();
    }
  }

  /** The values of one version of the chart. */
  public static final class Defaults {
    private final String version;
    private final String appVersion;
    private final Once<ValuesLayer> layer;

    /**
     * Defaults.
     *
     * @param version the version of the chart that they are of
     * @param appVersion its app version
     * @param layer gives the values, as a file of their own, when somebody asks for them
     */
    public Defaults(String version, String appVersion, Supplier<ValuesLayer> layer) {
      this.version = version;
      this.appVersion = appVersion;
      this.layer = new Once<>(layer);
    }

    /** The version of the chart that they are of. */
    public String version() {
      return version;
    }

    /** Its app version. */
    public String appVersion() {
      return appVersion;
    }

    /** The values, as a file of their own. */
    public ValuesLayer layer() {
      return layer.get();
    }
  }
}
