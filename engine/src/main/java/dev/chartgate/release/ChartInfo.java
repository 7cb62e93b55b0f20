package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a release's chart.
 *
 * @param name its name
 * @param version its version, if it is known
 * @param appVersion the version of what it installs, if it is known
 * @param home its home page
 * @param sources where its sources are
 * @param dependencies the names of its subcharts and the aliases that it gives them; also of those
 *     that it holds without declaring them, where the chart itself was read
 * @param origin how it was named: {@code directory}, {@code archive}, {@code record}, {@code oci};
 *     absent if only its values or objects were given
 * @param metadata all of its {@code Chart.yaml}, if that was given
 */
public record ChartInfo(
    String name,
    Optional<String> version,
    Optional<String> appVersion,
    Optional<String> home,
    List<String> sources,
    List<String> dependencies,
    Optional<String> origin,
    Optional<MappingNode> metadata) {

  /** Copies the lists. */
  public ChartInfo {
    sources = List.copyOf(sources);
    dependencies = List.copyOf(dependencies);
  }

  /** The same chart with further subcharts, as far as they are not known yet. */
  public ChartInfo withSubcharts(List<String> names) {
    List<String> all = Stream.concat(dependencies.stream(), names.stream()).distinct().toList();
    return new ChartInfo(name, version, appVersion, home, sources, all, origin, metadata);
  }

  /** A chart of which only the name is known, and perhaps the version. */
  public static ChartInfo named(String name, Optional<String> version) {
    return new ChartInfo(
        name,
        version,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
