package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import java.util.List;
import java.util.Optional;

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
      return equals(NONE);
    }
  }

  /**
   * The values of one version of the chart.
   *
   * @param version that version
   * @param appVersion its app version
   * @param values the values
   */
  public record Defaults(String version, String appVersion, MappingNode values) {}
}
