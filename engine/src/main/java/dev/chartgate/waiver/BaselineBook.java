package dev.chartgate.waiver;

import dev.chartgate.finding.BaselineEntry;
import dev.chartgate.finding.BaselineTally;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.release.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Applies a baseline to the findings of one run, and tells what is mended. */
public final class BaselineBook {
  private final Baseline baseline;

  /** What of the baseline no finding has used up. */
  private final Map<BaselineEntry, Integer> unused = new HashMap<>();

  private final SortedMap<BaselineEntry, Integer> found = new TreeMap<>(BaselineEntry.ORDER);

  /** A book for a run. */
  public BaselineBook(Baseline baseline) {
    this.baseline = baseline;
    if (baseline instanceof Baseline.Listed listed) {
      unused.putAll(listed.entries());
    }
  }

  /**
   * The findings, in which those are agreed to that the baseline has. An entry stands for as many
   * findings as it counts: the first ones. Only what failed can be agreed to.
   *
   * @param findings all findings of the run, in the order of its report
   */
  public List<Finding> apply(List<Finding> findings) {
    List<Finding> applied = new ArrayList<>();
    for (Finding finding : findings) {
      applied.add(finding.outcome() == Outcome.FAILED ? applied(finding) : finding);
    }
    // What is waived besides is not mended; it may come back when the waiver ends.
    findings.stream()
        .filter(finding -> finding.outcome() == Outcome.WAIVED)
        .forEach(finding -> use(entry(finding)));
    return applied;
  }

  private Finding applied(Finding finding) {
    BaselineEntry entry = entry(finding);
    found.merge(entry, 1, Integer::sum);
    return switch (baseline) {
      case Baseline.Everything everything -> finding.baselined();
      case Baseline.Listed listed -> use(entry) ? finding.baselined() : finding;
    };
  }

  /** Releases that nobody named are told apart by the files that their findings point into. */
  private BaselineEntry entry(Finding finding) {
    return BaselineEntry.of(
        finding,
        finding
            .place()
            .filter(place -> finding.release().equals(Release.DEFAULT_NAME))
            .flatMap(Place::file)
            .map(baseline.fromHome()));
  }

  private boolean use(BaselineEntry entry) {
    int left = unused.getOrDefault(entry, 0);
    if (left > 0) {
      unused.put(entry, left - 1);
    }
    return left > 0;
  }

  /**
   * What is to be said of the baseline when all findings are known.
   *
   * @param isSettled whether a rule came to a verdict on all of a release, so that a finding of the
   *     baseline that is missing there is mended
   */
  public BaselineTally tally(Predicate<BaselineEntry> isSettled) {
    SortedMap<BaselineEntry, Integer> kept = new TreeMap<>(BaselineEntry.ORDER);
    int mended = 0;
    if (baseline instanceof Baseline.Listed listed) {
      for (Map.Entry<BaselineEntry, Integer> written : listed.entries().entrySet()) {
        int gone = isSettled.test(written.getKey()) ? unused.getOrDefault(written.getKey(), 0) : 0;
        mended += gone;
        if (written.getValue() > gone) {
          kept.put(written.getKey(), written.getValue() - gone);
        }
      }
    }
    return new BaselineTally(found, kept, mended);
  }
}
