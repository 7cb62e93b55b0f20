package dev.chartgate.webhook.verdict;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Waiver;
import dev.chartgate.waiver.FileWaiver;
import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.verdict.AdmittedReleases.ReleaseKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waivers of a rule set, asked about objects that arrive without their release. */
final class Agreements {
  private final Ruleset rules;
  private final InstantSource clock;

  /** The codes of what a rule says better, by its own. */
  private final Map<String, List<String>> superseded = new HashMap<>();

  Agreements(Ruleset rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
    rules
        .packs()
        .forEach(pack ->
            pack.rules().forEach(rule -> superseded.put(rule.id().code(), rule.supersedes())));
  }

  /** The waivers in force that name a release and would be for a finding about an object of it. */
  List<FileWaiver> naming(ReleaseKey release, Finding finding) {
    return rules.waivers().stream()
        .filter(waiver -> waiver.target().release().isPresent())
        .filter(waiver -> mayHold(waiver, release, finding))
        .toList();
  }

  /** What is written in a file of waivers for an agreement; absent if it is written elsewhere. */
  Optional<FileWaiver> written(Waiver agreed) {
    return rules.waivers().stream().filter(waiver -> waiver.waiver().equals(agreed)).findFirst();
  }

  /**
   * The waiver in force by which a finding about an object of a release is still agreed to.
   *
   * @param agreed by which it was agreed to when the whole release was judged
   */
  Optional<Waiver> still(FileWaiver agreed, ReleaseKey release, Finding finding) {
    return rules.waivers().stream()
        .filter(waiver -> isSame(waiver, agreed))
        .filter(waiver -> mayHold(waiver, release, finding))
        .map(FileWaiver::waiver)
        .findFirst();
  }

  private boolean mayHold(FileWaiver waiver, ReleaseKey release, Finding finding) {
    return covers(waiver, finding)
        && waiver.target().mayFit(finding, release.name(), release.namespace())
        && rules.policy().waivers().honours(waiver.waiver())
        && !waiver.waiver().isEndedOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** What is agreed for a rule is agreed for what it says better, too. */
  private boolean covers(FileWaiver waiver, Finding finding) {
    return waiver.rule().equals(finding.rule())
        || superseded.getOrDefault(waiver.rule().code(), List.of()).contains(finding.rule().code());
  }

  /** Whether it is the same agreement, wherever it is written by now. */
  private static boolean isSame(FileWaiver one, FileWaiver other) {
    return one.rule().equals(other.rule())
        && one.target().equals(other.target())
        && one.waiver().reason().equals(other.waiver().reason())
        && one.waiver().owner().equals(other.waiver().owner())
        && one.waiver().until().equals(other.waiver().until());
  }
}
