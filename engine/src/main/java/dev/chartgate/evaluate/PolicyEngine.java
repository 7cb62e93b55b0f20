package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Superseded;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Scope;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.Ahead;
import dev.chartgate.source.NodePath;
import dev.chartgate.waiver.WaiverBook;
import dev.chartgate.waiver.Waivers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Judges releases by packs of rules. Immutable and safe for many threads; the same releases give
 * the same report.
 */
public final class PolicyEngine {
  private final List<Pack> packs;
  private final EngineOptions options;
  private final RulesInForce rules;
  private final RuleCompiler compiler;
  private final DuplicateKeyCheck duplicateKeys;
  private final PassedOverCheck passedOver;
  private final MovingFieldsCheck movingFields;
  private final SchemaChecks schemas;

  private PolicyEngine(
      List<Pack> packs, EngineOptions options, RuleCompiler compiler, SchemaCatalog schemas) {
    this.packs = List.copyOf(packs);
    this.options = options;
    this.rules = new RulesInForce(options);
    this.compiler = compiler;
    this.duplicateKeys = new DuplicateKeyCheck(options);
    this.passedOver = new PassedOverCheck(options);
    this.movingFields = new MovingFieldsCheck(options);
    this.schemas = new SchemaChecks(schemas, options);
  }

  /**
   * An engine for some packs. Expressions are compiled when a release first needs them.
   *
   * @param packs the packs, which were read with a {@link CelChecker} when they were written
   * @param options the profile, selection and policy in force
   * @param compiler compiles the expressions
   * @param schemas the schemas of the values of known charts
   */
  public static PolicyEngine of(
      List<Pack> packs, EngineOptions options, RuleCompiler compiler, SchemaCatalog schemas) {
    return new PolicyEngine(packs, options, compiler, schemas);
  }

  /**
   * Judges releases, each by itself and each in the sight of the others. No waiver counts, since
   * nobody says what day it is.
   *
   * @throws CancellationException if this thread is interrupted before all is judged
   */
  public Report check(List<Release> releases) {
    return check(List.of(new Batch(this, releases, List.of())), Optional.empty());
  }

  /**
   * Judges releases that are not all judged in the same way, into one report.
   *
   * @throws CancellationException if this thread is interrupted before all is judged
   */
  public static Report checkAll(List<Batch> batches, Waivers waivers) {
    return check(batches, Optional.of(waivers));
  }

  private static Report check(List<Batch> batches, Optional<Waivers> waivers) {
    ReportBuilder report = new ReportBuilder();
    if (batches.isEmpty()) {
      return report.build(waivers.flatMap(Waivers::baseline));
    }
    PolicyEngine first = batches.getFirst().engine();
    Optional<WaiverBook> book = waivers.map(given -> new WaiverBook(given, first.packs));
    for (Batch batch : batches) {
      for (int i = 0; i < batch.releases().size(); i++) {
        batch.engine().check(batch.releases().get(i), batch.beside(i), book, report);
      }
    }
    book.ifPresent(used -> report.remark(used, first.options));
    return report.build(waivers.flatMap(Waivers::baseline));
  }

  private void check(
      Release release, List<Release> others, Optional<WaiverBook> book, ReportBuilder report) {
    PackBinding binding = PackBinding.of(packs, options.named(), release);
    report.notices(binding.notices());
    report.notEvaluated(release.notEvaluated());
    report.read(release.files(), release.objects().map(List::size).orElse(0));

    // Beside the rules: in a short run, what a schema needs at first takes as long as they do.
    Ahead<SchemaChecks.Result> schemaResult =
        release.values().isPresent()
            ? Ahead.begin("schemas", () -> schemas.check(release, binding.packs()))
            : Ahead.of(SchemaChecks.Result.NOTHING);

    List<RuleInForce> inForce = new ArrayList<>();
    Wanted wanted = Wanted.here();
    RuleJudge judge = new RuleJudge(new ReleaseBindings(release, others), compiler, wanted);
    List<Supplier<RuleResult>> work = new ArrayList<>();
    for (Pack pack : binding.packs()) {
      for (RuleInForce rule : rules.of(pack)) {
        // Of one object nothing else is known, and nobody can give it: other rules are not asked.
        if (release.admission().isPresent() && rule.rule().scope() != Scope.OBJECT) {
          continue;
        }
        switch (PackBinding.fit(pack, rule.rule(), release)) {
          case APPLIES -> work.add(() -> result(rule, judge.judge(rule)));
          case VERSION_UNKNOWN -> work.add(() -> result(rule, List.of(versionUnknown(rule))));
          case OTHER -> {
            continue;
          }
        }
        inForce.add(rule);
      }
    }
    List<RuleResult> results;
    try {
      results = SharedWork.of(work, wanted, Supplier::get);
    } catch (CancellationException e) {
      schemaResult.cancel();
      throw e;
    }
    results.forEach(result -> report.count(release.name(), result));

    FindingMaker maker = new FindingMaker(release, secrets(release, binding.packs()));
    List<Finding> findings = new ArrayList<>();
    for (RuleResult result : results) {
      result.shown().forEach(judgement -> findings.add(maker.finding(judgement)));
    }
    List<Finding> own = new ArrayList<>(duplicateKeys.check(release, maker));
    own.addAll(passedOver.check(release, maker));
    own.addAll(movingFields.check(release, maker));
    SchemaChecks.Result ofSchemas = schemaResult.get();
    own.addAll(schemas.findings(ofSchemas, maker));
    List<NotEvaluated> missed = schemas.notEvaluated(ofSchemas, maker);
    FileOverrides overrides = options.overrides();
    Supersession.Result merged = Supersession.of(inForce).apply(findings);
    List<Finding> all = new ArrayList<>(overrides.apply(merged.kept(), tags(inForce)));
    all.addAll(overrides.apply(own, Map.of()));
    Policy.WaiverPolicy agreed = options.policy().waivers();
    UnaryOperator<List<Finding>> waived =
        some -> book.map(waivers -> waivers.apply(release, some, agreed)).orElse(some);
    report.add(waived.apply(all));
    report.superseded(superseded(merged.superseded(), release, waived));
    report.notEvaluated(missed);
    boolean isWhole = release.notEvaluated().isEmpty() && missed.isEmpty();
    // An object under review that no rule is about is judged, by none.
    Optional<String> whyNot =
        isWhole && release.admission().isEmpty()
            ? new Decided(options, results, own).whyNot(release)
            : Optional.empty();
    report.notEvaluated(
        whyNot.stream()
            .map(why -> new NotEvaluated(NotEvaluated.What.RELEASE, Optional.empty(), why))
            .toList());
    report.settled().judged(release.name(), options, isWhole && whyNot.isEmpty());
  }

  /**
   * What was superseded, where waivers have told of what says it better. What is agreed to for an
   * object alone is so for each of its findings; of a whole release only what is reported can be.
   */
  private static List<Superseded> superseded(
      List<Superseded> merged, Release release, UnaryOperator<List<Finding>> waived) {
    if (merged.isEmpty()) {
      return merged;
    }
    List<Finding> found = merged.stream().map(Superseded::finding).toList();
    List<Finding> mine = release.admission().isPresent() ? waived.apply(found) : found;
    List<Finding> better = waived.apply(merged.stream().map(Superseded::by).toList());
    List<Superseded> all = new ArrayList<>();
    for (int i = 0; i < merged.size(); i++) {
      all.add(new Superseded(mine.get(i), better.get(i)));
    }
    return all;
  }

  private static Map<RuleId, List<String>> tags(List<RuleInForce> rules) {
    Map<RuleId, List<String>> tags = new HashMap<>();
    rules.forEach(rule -> tags.put(rule.rule().id(), rule.rule().tags()));
    return tags;
  }

  private RuleResult result(RuleInForce rule, List<Judgement> judgements) {
    return RuleResult.of(rule, judgements, options.keepPassed());
  }

  private static Judgement versionUnknown(RuleInForce rule) {
    return Judgement.ofRelease(rule, new Verdict.Unknown(List.of("chart.version")));
  }

  private static SensitiveText secrets(Release release, List<Pack> packs) {
    Predicate<NodePath> listed =
        path ->
            packs.stream()
                .flatMap(pack -> pack.sensitive().stream())
                .anyMatch(glob -> glob.matches(path));
    return SensitiveText.of(release, listed);
  }
}
