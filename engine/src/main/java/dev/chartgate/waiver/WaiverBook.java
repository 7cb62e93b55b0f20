package dev.chartgate.waiver;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Waiver;
import dev.chartgate.release.Release;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.RuleCatalog;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Once;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The waivers of one run: applies them to the findings of one release after the other, and tells at
 * the end which do not count and which were not needed.
 */
public final class WaiverBook {
  /** What is wrong with a comment that is for nothing. */
  static final String NOWHERE =
      "it stands at no key; put it on the line of a key, or on the one above";

  private final Waivers waivers;
  private final Once<RuleCatalog> catalog;

  /** The codes of what a rule says better, by its own. */
  private final Once<Map<String, List<String>>> superseded;

  private final Set<FileWaiver> used = new HashSet<>();

  /** By file, line and rule: a values file may belong to several releases. */
  private final Map<String, Carried> carried = new LinkedHashMap<>();

  /** A waiver that is carried, over the whole run. */
  private static final class Carried {
    private final Mark mark;
    private final RuleId rule;
    private final String release;
    private boolean used;

    private Carried(Mark mark, RuleId rule, String release) {
      this.mark = mark;
      this.rule = rule;
      this.release = release;
    }
  }

  /**
   * A waiver that a person should look at.
   *
   * @param rule the rule of the engine that says so
   * @param severity how much it weighs
   * @param release the release it was found in; empty for a file of waivers
   * @param message what is wrong
   * @param mark where it is written
   */
  public record Remark(
      EngineRule rule, Severity severity, String release, String message, Mark mark) {}

  private final List<Remark> remarks = new ArrayList<>();

  /**
   * A book for a run.
   *
   * @param packs the rules that a comment or an annotation may name
   */
  public WaiverBook(Waivers waivers, List<Pack> packs) {
    this.waivers = waivers;
    this.catalog = new Once<>(() -> new RuleCatalog(packs));
    this.superseded = new Once<>(() -> superseded(packs));
  }

  /** A waiver that counts for some findings of a release. */
  private record Candidate(RuleId rule, Waiver waiver, CarriedWaiver source, Carried state) {}

  /**
   * The findings of a release, in which those are waived that somebody agreed to.
   *
   * @param policy whose waivers count
   */
  public List<Finding> apply(Release release, List<Finding> findings, Policy.WaiverPolicy policy) {
    List<Candidate> candidates = candidates(release, policy);
    List<Finding> applied = new ArrayList<>();
    for (Finding finding : findings) {
      applied.add(
          finding.outcome() == Outcome.FAILED
              ? applied(finding, candidates, policy, release)
              : finding);
    }
    return applied;
  }

  private static Map<String, List<String>> superseded(List<Pack> packs) {
    Map<String, List<String>> codes = new HashMap<>();
    packs.forEach(
        pack -> pack.rules().forEach(rule -> codes.put(rule.id().code(), rule.supersedes())));
    return codes;
  }

  /**
   * Whether what is agreed for one rule holds for what another found: of an object alone also for
   * what the rule says better, and would have said, had the whole release been seen.
   */
  private boolean covers(RuleId agreed, RuleId found, boolean isAlone) {
    return agreed.equals(found)
        || (isAlone
            && superseded.get().getOrDefault(agreed.code(), List.of()).contains(found.code()));
  }

  private List<Candidate> candidates(Release release, Policy.WaiverPolicy policy) {
    List<Candidate> candidates = new ArrayList<>();
    for (CarriedWaiver waiver : CarriedWaivers.of(release, waivers.kubeLinter())) {
      for (String name : waiver.note().rules()) {
        candidate(release, waiver, name, policy).ifPresent(candidates::add);
      }
      if (waiver.note().rules().isEmpty()) {
        isVoid(
            waiver,
            release,
            waiver.foreign() ? Severity.WARNING : Severity.ERROR,
            waiver.note().mistakes().getFirst());
      }
    }
    return candidates;
  }

  private Optional<Candidate> candidate(
      Release release, CarriedWaiver waiver, String name, Policy.WaiverPolicy policy) {
    Optional<RuleId> rule = catalog.get().find(name);
    List<String> mistakes = new ArrayList<>(waiver.note().mistakes());
    if (rule.isEmpty()) {
      mistakes.add(catalog.get().whyNotFound(name));
    }
    if (waiver.target().isEmpty()) {
      mistakes.add(NOWHERE);
    }
    if (!mistakes.isEmpty() || rule.isEmpty()) {
      isVoid(waiver, release, Severity.ERROR, String.join("; ", mistakes));
      return Optional.empty();
    }
    if (!policy.isCarried(rule.get())) {
      isVoid(
          waiver,
          release,
          Severity.WARNING,
          "the policy forbids that %s is waived by what it is about"
              .formatted(waiver.foreign() && !policy.carried() ? "anything" : name));
      return Optional.empty();
    }
    Waiver agreed =
        new Waiver(
            waiver.note().reason(),
            waiver.note().owner(),
            waiver.note().until(),
            true,
            waiver.mark());
    if (!policy.honours(agreed)) {
      isVoid(waiver, release, Severity.WARNING, notByOwner(agreed, policy));
      return Optional.empty();
    }
    Carried state =
        carried.computeIfAbsent(
            "%s\0%s".formatted(waiver.mark(), rule.get().code()),
            _ -> new Carried(waiver.mark(), rule.get(), release.name()));
    if (agreed.isEndedOn(waivers.today())) {
      isVoid(waiver, release, Severity.WARNING, ended(agreed));
    }
    // One remark is enough, and what is for kube-linter may be needed by it alone.
    state.used |= agreed.isEndedOn(waivers.today()) || waiver.foreign();
    return Optional.of(new Candidate(rule.get(), agreed, waiver, state));
  }

  private void isVoid(CarriedWaiver waiver, Release release, Severity severity, String why) {
    Remark remark =
        new Remark(
            EngineRule.WAIVER_VOID,
            severity,
            release.name(),
            "this waiver does not count: " + why,
            waiver.mark());
    if (remarks.stream().noneMatch(other -> isSame(other, remark))) {
      remarks.add(remark);
    }
  }

  private static boolean isSame(Remark one, Remark other) {
    return one.message.equals(other.message) && one.mark.toString().equals(other.mark.toString());
  }

  private Finding applied(
      Finding finding, List<Candidate> candidates, Policy.WaiverPolicy policy, Release release) {
    boolean isAlone = release.admission().isPresent();
    Optional<Waiver> ended = Optional.empty();
    for (Candidate candidate : candidates) {
      if (covers(candidate.rule, finding.rule(), isAlone)
          && candidate.source.isFor().test(finding)) {
        candidate.state.used = true;
        if (!candidate.waiver.isEndedOn(waivers.today())) {
          return finding.waived(candidate.waiver);
        }
        ended = Optional.of(candidate.waiver);
      }
    }
    Optional<String> file = finding.place().flatMap(Place::file).map(waivers.fromHome());
    for (FileWaiver waiver : waivers.files()) {
      // Which release an object alone is of, it says itself; so that proves nothing.
      if (isAlone && waiver.target().release().isPresent()) {
        continue;
      }
      if (covers(waiver.rule(), finding.rule(), isAlone)
          && waiver.target().fits(finding, release.namespace(), file)) {
        used.add(waiver);
        if (policy.honours(waiver.waiver())) {
          if (!waiver.waiver().isEndedOn(waivers.today())) {
            return finding.waived(waiver.waiver());
          }
          ended = Optional.of(waiver.waiver());
        }
      }
    }
    return ended.map(finding::withEndedWaiver).orElse(finding);
  }

  private static String notByOwner(Waiver waiver, Policy.WaiverPolicy policy) {
    List<String> owners = policy.owners().orElse(List.of());
    return owners.isEmpty()
        ? "the policy lets nobody waive"
        : "the policy lets only %s waive, and it %s"
            .formatted(
                String.join(", ", owners),
                waiver.owner().map(owner -> "is owned by " + owner).orElse("names no owner"));
  }

  /**
   * What is to be said of waivers when all releases were judged.
   *
   * @param evaluated the rules that came to a verdict; what is waived of others may be needed
   * @param policy whose waivers count
   */
  public List<Remark> remarks(Set<RuleId> evaluated, Policy.WaiverPolicy policy) {
    List<Remark> all = new ArrayList<>(remarks);
    for (Carried waiver : carried.values()) {
      if (!waiver.used && isKnown(waiver.rule, evaluated)) {
        all.add(unused(waiver.rule, waiver.release, waiver.mark));
      }
    }
    for (FileWaiver waiver : waivers.files()) {
      Waiver agreed = waiver.waiver();
      if (!policy.honours(agreed)) {
        all.add(voided(waiver, notByOwner(agreed, policy)));
      } else if (agreed.isEndedOn(waivers.today())) {
        all.add(voided(waiver, ended(agreed)));
      } else if (!used.contains(waiver)
          && isKnown(waiver.rule(), evaluated)
          && waivers.complete()) {
        all.add(unused(waiver.rule(), "", agreed.mark()));
      }
    }
    return all;
  }

  private static String ended(Waiver agreed) {
    return "it ended on " + agreed.until().orElseThrow();
  }

  private static boolean isKnown(RuleId rule, Set<RuleId> evaluated) {
    return rule.pack().equals(EngineRule.PACK) || evaluated.contains(rule);
  }

  private static Remark unused(RuleId rule, String release, Mark mark) {
    return new Remark(
        EngineRule.WAIVER_UNUSED,
        EngineRule.WAIVER_UNUSED.severity(),
        release,
        "nothing is found by %s that this waiver is for".formatted(rule.code()),
        mark);
  }

  private static Remark voided(FileWaiver waiver, String why) {
    return new Remark(
        EngineRule.WAIVER_VOID,
        Severity.WARNING,
        "",
        "this waiver does not count: " + why,
        waiver.waiver().mark());
  }
}
