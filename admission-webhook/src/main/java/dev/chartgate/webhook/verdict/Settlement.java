package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Superseded;
import dev.chartgate.waiver.FileWaiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a finding about an object when the whole release was judged. */
sealed interface Settlement {
  /**
   * Somebody had agreed to it, in a file of waivers.
   *
   * @param waiver the agreement
   */
  record Agreed(FileWaiver waiver) implements Settlement {}

  /**
   * Another rule said the same better.
   *
   * @param rule that rule
   * @param severity how much its finding weighs
   */
  record SaidBetter(RuleId rule, Severity severity) implements Settlement {}

  /**
   * A finding that was settled.
   *
   * @param spot what it is known by
   * @param namespace the namespace of the object, or that of the release for an object of none
   * @param settlement what became of it
   */
  record Settled(Spot spot, String namespace, Settlement settlement) {}

  /**
   * What was settled of the objects of a release. What they carry themselves they bring again.
   *
   * @param agreements by what it was judged
   */
  static List<Settled> of(Weighed release, Agreements agreements) {
    List<Settled> all = new ArrayList<>();
    release.waived().forEach(finding -> agreed(finding, finding, agreements).ifPresent(all::add));
    for (Superseded superseded : release.superseded()) {
      Finding by = superseded.by();
      (by.outcome() == Outcome.WAIVED
              ? agreed(superseded.finding(), by, agreements)
              : settled(superseded.finding(), new SaidBetter(by.rule(), by.severity())))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Settled> agreed(Finding finding, Finding waived, Agreements agreements) {
    return waived
        .waiver()
        .flatMap(agreements::written)
        .flatMap(waiver -> settled(finding, new Agreed(waiver)));
  }

  private static Optional<Settled> settled(Finding finding, Settlement settlement) {
    return Spot.of(finding)
        .map(spot ->
            new Settled(
                spot,
                finding.subject().flatMap(subject -> subject.namespace()).orElse(""),
                settlement));
  }
}
