package dev.chartgate.helm.chart;

import dev.chartgate.source.Mark;
import java.util.List;
import java.util.Optional;

/**
 * A dependency as a chart declares it.
 *
 * @param name the subchart's name
 * @param version the range of its versions, as written; empty if there is none
 * @param repository where it comes from; empty if that is not said
 * @param condition the keys, with commas between them, of which the first that is a boolean says
 *     whether it is enabled; empty for none
 * @param tags the tags that can switch it on and off
 * @param importValues what the chart takes over from its values
 * @param alias the name that it has in this chart instead of its own
 * @param mark where it is declared
 */
public record ChartDependency(
    String name,
    String version,
    String repository,
    String condition,
    List<String> tags,
    List<ImportValue> importValues,
    Optional<String> alias,
    Mark mark) {

  /** Copies the lists. */
  public ChartDependency {
    tags = List.copyOf(tags);
    importValues = List.copyOf(importValues);
  }
}
