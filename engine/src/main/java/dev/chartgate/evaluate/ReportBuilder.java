package dev.chartgate.evaluate;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Notice;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.RuleInfo;
import dev.chartgate.finding.Severity;
import dev.chartgate.finding.Summary;
import dev.chartgate.finding.Superseded;
import dev.chartgate.rule.EngineRule;
import dev.chartgate.rule.Rule;
import dev.chartgate.waiver.Baseline;
import dev.chartgate.waiver.BaselineBook;
import dev.chartgate.waiver.WaiverBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects what the releases of a run gave, and counts it. */
final class ReportBuilder {
  private final List<Finding> findings = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Set<RuleId> inForce = new HashSet<>();
  private final Set<RuleId> evaluated = new HashSet<>();
  private final Map<RuleId, RuleInForce> rules = new HashMap<>();
  private final SettledRules settled = new SettledRules();
  private final List<Superseded> superseded = new ArrayList<>();
  private int files;
  private int objects;
  private int passed;

  void read(int fileCount, int objectCount) {
    files += fileCount;
    objects += objectCount;
  }

  /** What is settled of the releases that were judged. */
  SettledRules settled() {
    return settled;
  }

  void count(String release, RuleResult result) {
    settled.add(release, result);
    inForce.add(result.rule().rule().id());
    rules.putIfAbsent(result.rule().rule().id(), result.rule());
    if (result.decided()) {
      evaluated.add(result.rule().rule().id());
    }
    passed += result.passed();
  }

  void add(List<Finding> more) {
    findings.addAll(more);
  }

  void superseded(List<Superseded> more) {
    superseded.addAll(more);
  }

  void notEvaluated(List<NotEvaluated> more) {
    notEvaluated.addAll(more);
  }

  void notices(List<Notice> more) {
    for (Notice notice : more) {
      if (!notices.contains(notice)) {
        notices.add(notice);
      }
    }
  }

  /** Adds what is to be said of the waivers of the run. */
  void remark(WaiverBook book, EngineOptions options) {
    for (WaiverBook.Remark remark : book.remarks(evaluated, options.policy().waivers())) {
      if (options.inForce(remark.rule())) {
        findings.add(finding(remark, options));
      }
    }
  }

  private static Finding finding(WaiverBook.Remark remark, EngineOptions options) {
    return new Finding(
        remark.rule().id(),
        options.severity(remark.rule().id(), remark.severity()),
        Outcome.FAILED,
        Confidence.EXACT,
        List.of(),
        remark.release(),
        remark.message(),
        remark.rule().remediation(),
        Optional.of(new Place(remark.mark(), Optional.empty(), Optional.empty())),
        List.of(),
        Optional.empty(),
        List.of());
  }

  Report build(Optional<Baseline> baseline) {
    findings.sort(Finding.ORDER);
    Optional<BaselineBook> book = baseline.map(BaselineBook::new);
    List<Finding> all = book.map(agreed -> agreed.apply(findings)).orElse(findings);
    Summary summary =
        new Summary(
            files,
            objects,
            inForce.size(),
            evaluated.size(),
            failed(all, Severity.ERROR),
            failed(all, Severity.WARNING),
            failed(all, Severity.INFO),
            passed,
            count(all, Outcome.UNKNOWN),
            count(all, Outcome.ERRORED),
            count(all, Outcome.WAIVED),
            count(all, Outcome.BASELINED));
    ListedFindings listed = ListedFindings.of(all);
    if (listed.left() > 0) {
      notices.add(
          new Notice(
              EngineRule.FINDINGS_NOT_LISTED.id().code(),
              "%,d findings are counted but not listed: a report lists the %,d most severe"
                  .formatted(listed.left(), ListedFindings.MOST),
              Optional.empty()));
    }
    return new Report(
        listed.findings(),
        notEvaluated,
        notices,
        summary,
        found(listed.findings()),
        book.map(agreed -> agreed.tally(entry -> settled.has(entry, baseline.get()))),
        superseded);
  }

  /** The rules of the findings, those of packs and those of the engine. */
  private List<RuleInfo> found(List<Finding> listed) {
    Map<String, RuleInfo> found = new TreeMap<>();
    for (Finding finding : listed) {
      RuleInForce rule = rules.get(finding.rule());
      if (rule != null) {
        found.computeIfAbsent(finding.rule().code(), _ -> info(rule));
      }
    }
    for (EngineRule rule : EngineRule.values()) {
      if (listed.stream().anyMatch(finding -> finding.rule().equals(rule.id()))) {
        found.put(rule.id().code(), info(rule));
      }
    }
    return List.copyOf(found.values());
  }

  private static RuleInfo info(EngineRule rule) {
    return new RuleInfo(
        rule.id(), rule.title(), rule.rationale(), rule.remediation(), rule.severity(), List.of());
  }

  private static RuleInfo info(RuleInForce inForce) {
    Rule rule = inForce.rule();
    return new RuleInfo(
        rule.id(),
        rule.title(),
        rule.rationale(),
        rule.remediation(),
        inForce.severity(),
        rule.tags());
  }

  private static int failed(List<Finding> all, Severity severity) {
    return (int)
        all.stream().filter(f -> f.outcome() == Outcome.FAILED && f.severity() == severity).count();
  }

  private static int count(List<Finding> all, Outcome outcome) {
    return (int) all.stream().filter(f -> f.outcome() == outcome).count();
  }
}
