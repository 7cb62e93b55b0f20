package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.rule.PathOverride;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is decided for findings by the file that they point into; a later override weighs more.
 * Findings that point into no file are as they were.
 *
 * @param home the way from the folder that the paths of the overrides start in to the one that the
 *     files of findings are named from, with {@code /} behind each step
 * @param overrides the overrides
 */
public record FileOverrides(String home, List<PathOverride> overrides) {
  /** Nothing is decided. */
  public static final FileOverrides NONE = new FileOverrides("", List.of());

  /** Copies the list. */
  public FileOverrides {
    overrides = List.copyOf(overrides);
  }

  /**
   * The findings that are to be reported.
   *
   * @param tags the tags of the rules that have some
   */
  List<Finding> apply(List<Finding> findings, Map<RuleId, List<String>> tags) {
    if (overrides.isEmpty()) {
      return findings;
    }
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      apply(finding, tags.getOrDefault(finding.rule(), List.of())).ifPresent(kept::add);
    }
    return kept;
  }

  private Optional<Finding> apply(Finding finding, List<String> tags) {
    Optional<String> file = finding.place().flatMap(Place::file).map(this::fromHome);
    if (file.isEmpty()) {
      return Optional.of(finding);
    }
    Finding changed = finding;
    for (PathOverride override : overrides) {
      if (override.isFor(file.get())) {
        if (override.ignores(finding, tags)) {
          return Optional.empty();
        }
        Severity severity = override.severities().get(finding.rule().code());
        changed = severity == null ? changed : changed.withSeverity(severity);
      }
    }
    return Optional.of(changed);
  }

  /** The name of a file as seen from where the overrides start. */
  private String fromHome(String file) {
    if (file.startsWith("/")) {
      return file;
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (home + file).split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
