package dev.chartgate.waiver;

import dev.chartgate.finding.BaselineEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The findings of yesterday, which are agreed to all at once. */
public sealed interface Baseline {

  /** The name of a file as the baseline writes it. */
  UnaryOperator<String> fromHome();

  /**
   * Those that a file names.
   *
   * @param fromHome the name of a file as the baseline writes it
   * @param entries each with how many findings it stands for, from 1 on
   * @param complete whether all releases are judged that it is for, so that entries of others are
   *     known to be mended
   */
  record Listed(
      UnaryOperator<String> fromHome, Map<BaselineEntry, Integer> entries, boolean complete)
      implements Baseline {
    /** Copies the map in its order. */
    public Listed {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * Whatever is found, since a baseline is made of it.
   *
   * @param fromHome the name of a file as the baseline writes it
   */
  record Everything(UnaryOperator<String> fromHome) implements Baseline {}
}
