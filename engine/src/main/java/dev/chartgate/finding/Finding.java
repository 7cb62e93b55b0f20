package dev.chartgate.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An outcome of a rule, with all that a person needs to act on it.
 *
 * @param rule the rule
 * @param severity how much it weighs under the profile and policy in force
 * @param outcome what became of it
 * @param confidence how sure it is that {@code place} decides
 * @param also the codes of rules that found the same and are not reported again
 * @param release the name of the release that was judged
 * @param message the fact, with the offending value; never a secret's content
 * @param remediation the edit that mends it
 * @param place where to make that edit; absent if nothing was given that could hold it
 * @param related further places
 * @param subject the object, for a rule about objects
 * @param wants what was not given and would have decided, for example {@code facts.cni}; only for
 *     {@link Outcome#UNKNOWN}
 * @param fingerprint names the finding in the same way when lines move (see {@link Fingerprint})
 */
public record Finding(
    RuleId rule,
    Severity severity,
    Outcome outcome,
    Confidence confidence,
    List<String> also,
    String release,
    String message,
    String remediation,
    Optional<Place> place,
    List<Related> related,
    Optional<Subject> subject,
    List<String> wants,
    String fingerprint) {

  /** The order of reports: by file, line, column, then code, object and message. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.place().map(p -> p.mark().source().name()).orElse(""))
          .thenComparingInt(f -> f.place().map(p -> p.mark().line()).orElse(0))
          .thenComparingInt(f -> f.place().map(p -> p.mark().column()).orElse(0))
          .thenComparing(f -> f.rule().code())
          .thenComparing(f -> f.subject().map(Finding::sortKey).orElse(""))
          .thenComparing(Finding::message)
          .thenComparing(Finding::release);

  /** Copies the lists. */
  public Finding {
    also = List.copyOf(also);
    related = List.copyOf(related);
    wants = List.copyOf(wants);
  }

  private static String sortKey(Subject s) {
    return String.join(
        "\0", s.kind(), s.namespace().orElse(""), s.name(), s.path().orElse(""), s.apiVersion());
  }
}
