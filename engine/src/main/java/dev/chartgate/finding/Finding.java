package dev.chartgate.finding;

import dev.chartgate.source.Mark;
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
 * @param waiver what was agreed; only for {@link Outcome#WAIVED}
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
    Optional<Waiver> waiver) {

  /** The order of reports: by file, line, column, then code, object and message. */
  public static final Comparator<Finding> ORDER = Finding::compare;

  /** Copies the lists. */
  public Finding {
    also = List.copyOf(also);
    related = List.copyOf(related);
    wants = List.copyOf(wants);
  }

  /** A finding that nobody has waived. */
  public Finding(
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
      List<String> wants) {
    this(
        rule,
        severity,
        outcome,
        confidence,
        also,
        release,
        message,
        remediation,
        place,
        related,
        subject,
        wants,
        Optional.empty());
  }

  /** Names the finding in the same way when lines move; see {@link Fingerprint}. */
  public String fingerprint() {
    return Fingerprint.of(rule, release, subject, place.flatMap(Place::key), message);
  }

  /** The same finding with another weight. */
  public Finding withSeverity(Severity other) {
    return with(other, outcome, message, waiver);
  }

  /** The same finding, to which somebody has agreed. */
  public Finding waived(Waiver agreed) {
    return with(severity, Outcome.WAIVED, message, Optional.of(agreed));
  }

  /** The same finding, to which a baseline agrees. */
  public Finding baselined() {
    return with(severity, Outcome.BASELINED, message, waiver);
  }

  /**
   * The same finding, to which somebody had agreed until a day that is past.
   *
   * @throws java.util.NoSuchElementException if the waiver has no end
   */
  public Finding withEndedWaiver(Waiver ended) {
    return with(
        severity,
        outcome,
        "%s; the waiver at %s ended on %s"
            .formatted(message, ended.mark(), ended.until().orElseThrow()),
        waiver);
  }

  private Finding with(
      Severity otherSeverity,
      Outcome otherOutcome,
      String otherMessage,
      Optional<Waiver> otherWaiver) {
    return new Finding(
        rule,
        otherSeverity,
        otherOutcome,
        confidence,
        also,
        release,
        otherMessage,
        remediation,
        place,
        related,
        subject,
        wants,
        otherWaiver);
  }

  // Comparators that are put together of lambdas would each be a class that no AOT cache keeps.
  private static int compare(Finding one, Finding other) {
    int order = comparePlaces(one.place, other.place);
    order = order != 0 ? order : one.rule.code().compareTo(other.rule.code());
    order = order != 0 ? order : sortKey(one.subject).compareTo(sortKey(other.subject));
    order = order != 0 ? order : one.message.compareTo(other.message);
    return order != 0 ? order : one.release.compareTo(other.release);
  }

  private static int comparePlaces(Optional<Place> one, Optional<Place> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isPresent(), other.isPresent());
    }
    Mark mark = one.get().mark();
    Mark otherMark = other.get().mark();
    int order = mark.source().name().compareTo(otherMark.source().name());
    order = order != 0 ? order : Integer.compare(mark.line(), otherMark.line());
    return order != 0 ? order : Integer.compare(mark.column(), otherMark.column());
  }

  private static String sortKey(Optional<Subject> subject) {
    if (subject.isEmpty()) {
      return "";
    }
    Subject s = subject.get();
    return String.join(
        "\0", s.kind(), s.namespace().orElse(""), s.name(), s.path().orElse(""), s.apiVersion());
  }
}
