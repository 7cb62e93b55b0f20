package dev.chartgate.rule;

import dev.chartgate.source.Fields;
import dev.chartgate.source.NearestName;
import java.util.List;
import java.util.Optional;

/**
 * The names that charts may have in the rules of a pack.
 *
 * @param names those that the pack is for; absent for any, and where they are not known
 */
record ChartNames(Optional<List<String>> names) {

  ChartNames {
    names = names.map(List::copyOf);
  }

  /** Adds a problem at the key {@code name} if a chart is none of those that the pack is for. */
  void check(Fields chart) {
    Optional<String> name = chart.string("name");
    if (name.isEmpty() || names.isEmpty() || names.get().contains(name.get())) {
      return;
    }
    chart.wrong(
        "name",
        "the pack is not for the chart '%s'%s"
            .formatted(name.get(), NearestName.hint(name.get(), names.get())));
  }
}
