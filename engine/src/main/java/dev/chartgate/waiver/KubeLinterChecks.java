package dev.chartgate.waiver;

import dev.chartgate.finding.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What annotations of kube-linter stand for: {@code ignore-check.kube-linter.io/CHECK} for one of
 * its checks, and {@code kube-linter.io/ignore-all} for all that it has itself.
 *
 * @param names the checks that kube-linter has itself
 * @param agreements which rules they waive
 */
public record KubeLinterChecks(Set<String> names, List<Agreement> agreements) {
  /** What the annotation for a check begins with; the check follows. */
  static final String ONE = "ignore-check.kube-linter.io/";

  /** The annotation for all checks. */
  static final String ALL = "kube-linter.io/ignore-all";

  /** Copies the collections. */
  public KubeLinterChecks {
    names = Set.copyOf(names);
    agreements = List.copyOf(agreements);
  }

  /**
   * A rule that checks waive.
   *
   * @param rule the rule
   * @param field a key on the way to the field that the checks are about; absent for any field
   * @param checks the checks; all of them are needed
   */
  public record Agreement(RuleId rule, Optional<String> field, List<String> checks) {
    /** Copies the list. */
    public Agreement {
      checks = List.copyOf(checks);
    }
  }
}
