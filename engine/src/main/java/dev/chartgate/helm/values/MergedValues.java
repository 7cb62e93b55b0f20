package dev.chartgate.helm.values;

import dev.chartgate.release.Values;
import dev.chartgate.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a merge gives.
 *
 * @param values the values
 * @param chart the chart with the subcharts that these values enable, if a chart was given
 * @param warnings what Helm warns of and goes on, in order
 */
public record MergedValues(Values values, Optional<EnabledChart> chart, List<Problem> warnings) {

  /** Copies the list. */
  public MergedValues {
    warnings = List.copyOf(warnings);
  }
}
