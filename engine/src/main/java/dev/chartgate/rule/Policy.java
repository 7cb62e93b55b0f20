package dev.chartgate.rule;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Waiver;
import dev.chartgate.source.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation has decided, for the linter and the webhook alike.
 *
 * @param profile the profile in force where no argument names one
 * @param selection which rules are in force
 * @param severities severities by the code of a rule; they weigh more than a profile's
 * @param parameters parameters by the code of a rule, then by name; they weigh more than a
 *     profile's
 * @param decisions what the webhook does with a finding
 * @param waivers whose waivers count
 */
public record Policy(
    Optional<Profile> profile,
    Selection selection,
    Map<String, Severity> severities,
    Map<String, Map<String, Node>> parameters,
    Decisions decisions,
    WaiverPolicy waivers) {
  /** Nothing is decided: everything is as the packs have it. */
  public static final Policy NONE =
      new Policy(
          Optional.empty(),
          Selection.ALL,
          Map.of(),
          Map.of(),
          Decisions.DEFAULT,
          WaiverPolicy.DEFAULT);

  /** Copies the maps in their order. */
  public Policy {
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    Map<String, Map<String, Node>> copy = new LinkedHashMap<>();
    parameters.forEach(
        (code, values) -> copy.put(code, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    parameters = Collections.unmodifiableMap(copy);
  }

  /** What a webhook does with a finding; the strictest first. */
  public enum Decision {
    /** Refuses the request. */
    DENY,
    /** Lets the request pass and warns whoever sent it. */
    WARN,
    /** Lets the request pass and notes it. */
    AUDIT;

    /** The name in policies, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Whose waivers count.
   *
   * @param owners the owners that a waiver may have; absent for anybody, empty for nobody
   * @param carried whether a waiver counts that the values file or the object itself carries, as a
   *     comment or an annotation
   * @param notCarried the codes of rules for which such a waiver does not count all the same
   */
  public record WaiverPolicy(
      Optional<List<String>> owners, boolean carried, List<String> notCarried) {
    /** Anybody's, and carried ones too. */
    public static final WaiverPolicy DEFAULT = new WaiverPolicy(Optional.empty(), true);

    /** Copies the lists. */
    public WaiverPolicy {
      owners = owners.map(List::copyOf);
      notCarried = List.copyOf(notCarried);
    }

    /** The same for all rules. */
    public WaiverPolicy(Optional<List<String>> owners, boolean carried) {
      this(owners, carried, List.of());
    }

    /** Whether whoever answers for a waiver may waive. */
    public boolean honours(Waiver waiver) {
      return owners.isEmpty() || waiver.owner().filter(owners.get()::contains).isPresent();
    }

    /** Whether a waiver for a rule counts that is carried by what it is for. */
    public boolean isCarried(RuleId rule) {
      return carried && !notCarried.contains(rule.code());
    }
  }
}
