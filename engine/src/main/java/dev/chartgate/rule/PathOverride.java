package dev.chartgate.rule;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.PathGlob;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is decided for the findings that point into some files.
 *
 * @param paths the files and folders, as the run names files
 * @param ignore the terms of a {@link Selection} for rules that say nothing there
 * @param severities severities by the code of a rule
 */
public record PathOverride(
    List<PathGlob> paths, List<String> ignore, Map<String, Severity> severities) {

  /** Copies the lists. */
  public PathOverride {
    paths = List.copyOf(paths);
    ignore = List.copyOf(ignore);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
  }

  /** Whether it is for a file. */
  public boolean isFor(String file) {
    return paths.stream().anyMatch(glob -> glob.matches(file));
  }

  /** Whether a finding in one of its files is not to be reported; a rule that failed always is. */
  public boolean ignores(Finding finding, List<String> tags) {
    return finding.outcome() != Outcome.ERRORED
        && !new Selection(List.of(), ignore).includes(finding.rule(), tags);
  }
}
