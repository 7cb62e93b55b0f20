package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Superseded;
import dev.chartgate.finding.Waiver;
import dev.chartgate.rule.Policy.Decision;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.webhook.cluster.ClusterView;
import dev.chartgate.webhook.review.Operation;
import dev.chartgate.webhook.review.Review;
import dev.chartgate.webhook.verdict.AdmittedReleases.Known;
import dev.chartgate.webhook.verdict.AdmittedReleases.ReleaseKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives objects that arrive one by one what was decided of them when their release was judged
 * whole: what was agreed to for the release, and what another rule said better there. That an
 * object is of a release is never taken from itself. It is known from a record or a declared
 * release that was judged here or is kept in the cluster; and of an update, where the object as it
 * is says so and has the same finding already, from its having been let in.
 */
final class ReleasedObjects {
  private final AdmittedReleases admitted;
  private final KeptRecords kept;
  private final Agreements agreements;
  private final ReleaseCheck check;
  private final ClusterView cluster;

  ReleasedObjects(
      AdmittedReleases admitted,
      KeptRecords kept,
      Agreements agreements,
      ReleaseCheck check,
      ClusterView cluster) {
    this.admitted = admitted;
    this.kept = kept;
    this.agreements = agreements;
    this.check = check;
    this.cluster = cluster;
  }

  /** What becomes of a finding about an object of a release. */
  private sealed interface Fate {
    /** Somebody agrees to it. */
    record Agreed(Waiver waiver) implements Fate {}

    /** It is weighed as the rule that says it better. */
    record Weighs(Decision decision) implements Fate {}
  }

  /**
   * What is thought of an object, given its release.
   *
   * @param weighed what is thought of it alone
   * @param wasFound whether the object that it replaces had a finding already
   */
  Weighed settle(
      Review review, Weighed weighed, Optional<ReleaseClaim> claim, Predicate<Finding> wasFound) {
    Weighed settled = settled(review, weighed);
    if (settled.denies() && kept.learn(review.namespace(), claim)) {
      settled = settled(review, weighed);
    }
    if (!settled.denies() || claim.isEmpty()) {
      return settled;
    }
    Weighed let =
        isOfSameRelease(review, claim.get())
            ? admittedBefore(settled, claim.get(), wasFound)
            : settled;
    return let.denies() ? let.noting(withheld(let, claim.get(), review)) : let;
  }

  private Weighed settled(Review review, Weighed weighed) {
    List<Weighed.Found> found = new ArrayList<>();
    List<Finding> waived = new ArrayList<>(weighed.waived());
    for (Weighed.Found each : weighed.found()) {
      switch (fate(review, each.finding()).orElse(null)) {
        case null -> found.add(each);
        case Fate.Agreed(Waiver waiver) -> waived.add(each.finding().waived(waiver));
        case Fate.Weighs(Decision decision) ->
            found.add(new Weighed.Found(each.finding(), laxer(decision, each.decision())));
      }
    }
    for (Superseded superseded : weighed.superseded()) {
      stricter(review, superseded)
          .filter(each -> fate(review, each.finding()).isEmpty())
          .ifPresent(found::add);
    }
    return weighed.withFound(found, waived);
  }

  /**
   * A finding that another says better, if more is done about it than about the other: which chart
   * an object is of it says itself, and so nothing is let pass for it.
   */
  private Optional<Weighed.Found> stricter(Review review, Superseded superseded) {
    String namespace = review.namespace().orElse("");
    Optional<Decision> own = check.decision(superseded.finding(), namespace);
    Optional<Decision> better = check.decision(superseded.by(), namespace);
    boolean isStricter =
        own.isPresent() && (better.isEmpty() || own.get().compareTo(better.get()) < 0);
    return isStricter
        ? Optional.of(new Weighed.Found(superseded.finding(), own.get()))
        : Optional.empty();
  }

  private Optional<Fate> fate(Review review, Finding finding) {
    if (finding.outcome() != Outcome.FAILED) {
      return Optional.empty();
    }
    return Spot.of(finding).stream()
        .flatMap(spot -> admitted.of(spot, review.namespace()).stream())
        .flatMap(known -> fate(review, finding, known).stream())
        .findFirst();
  }

  /** What a release that has the object makes of it: the strictest of what was decided there. */
  private Optional<Fate> fate(Review review, Finding finding, Known known) {
    List<Decision> decisions = new ArrayList<>();
    List<Waiver> agreed = new ArrayList<>();
    for (Settlement settlement : known.settlements()) {
      switch (settlement) {
        case Settlement.Agreed(FileWaiver waiver) -> {
          Optional<Waiver> still = agreements.still(waiver, known.release(), finding);
          if (still.isEmpty()) {
            return Optional.empty();
          }
          agreed.add(still.get());
        }
        case Settlement.SaidBetter(RuleId rule, Severity severity) ->
            check.decision(rule, severity, review.namespace().orElse("")).ifPresent(decisions::add);
      }
    }
    return decisions.stream()
        .min(Decision::compareTo)
        .<Fate>map(Fate.Weighs::new)
        .or(() -> agreed.stream().findFirst().map(Fate.Agreed::new));
  }

  private static Decision laxer(Decision one, Decision other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static boolean isOfSameRelease(Review review, ReleaseClaim claim) {
    return review.operation() == Operation.UPDATE
        && review.oldObject().flatMap(ReleaseClaim::of).filter(claim::equals).isPresent();
  }

  private Weighed admittedBefore(Weighed weighed, ReleaseClaim claim, Predicate<Finding> wasFound) {
    List<Weighed.Found> found = new ArrayList<>();
    List<Finding> waived = new ArrayList<>(weighed.waived());
    for (Weighed.Found each : weighed.found()) {
      Optional<Waiver> waiver =
          naming(claim, each.finding()).stream().map(FileWaiver::waiver).findFirst();
      if (waiver.isPresent() && wasFound.test(each.finding())) {
        waived.add(each.finding().waived(waiver.get()));
      } else {
        found.add(each);
      }
    }
    return weighed.withFound(found, waived);
  }

  private List<FileWaiver> naming(ReleaseClaim claim, Finding finding) {
    return finding.outcome() == Outcome.FAILED
        ? agreements.naming(new ReleaseKey(claim.namespace(), claim.release()), finding)
        : List.of();
  }

  /** Of each waiver that names the release, why it is not applied, and what to do. */
  private List<String> withheld(Weighed weighed, ReleaseClaim claim, Review review) {
    Set<String> sentences = new LinkedHashSet<>();
    for (Weighed.Found each : weighed.found()) {
      if (each.decision() == Decision.DENY) {
        naming(claim, each.finding())
            .forEach(waiver -> sentences.add(withheld(waiver, claim, each.finding(), review)));
      }
    }
    return sentences.stream().limit(2).toList();
  }

  private String withheld(FileWaiver waiver, ReleaseClaim claim, Finding finding, Review review) {
    String object = finding.subject().map(Object::toString).orElse(review.kind());
    boolean isWatched = cluster.records(claim.namespace()).isPresent();
    return ("The waiver of %s for the release %s (%s) was not applied: that %s is of it, only its"
            + " own annotation says, and no record of %s in namespace %s %s has it. Install or"
            + " upgrade it with Helm, so that its record is judged first, or have it waived by"
            + " 'object: %s'%s.")
        .formatted(
            waiver.rule().code(),
            FindingGroup.shown(claim.release()),
            waiver.waiver().mark(),
            FindingGroup.shown(object),
            FindingGroup.shown(claim.release()),
            FindingGroup.shown(claim.namespace()),
            isWatched ? "that was judged here or is kept there" : "that was judged here",
            FindingGroup.shown(object),
            isWatched
                ? ""
                : "; or switch on the fact 'releases' for that namespace, so that the records there"
                    + " count");
  }
}
