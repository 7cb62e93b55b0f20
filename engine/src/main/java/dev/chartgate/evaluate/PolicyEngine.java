package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.Report;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
  private final SchemaChecks schemas;

  private PolicyEngine(
      List<Pack> packs, EngineOptions options, RuleCompiler compiler, SchemaCatalog schemas) {
    this.packs = List.copyOf(packs);
    this.options = options;
    this.rules = RulesInForce.of(packs, options);
    this.compiler = compiler;
    this.duplicateKeys = new DuplicateKeyCheck(options);
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

  /** Judges releases, each by itself and each in the sight of the others. */
  public Report check(List<Release> releases) {
    ReportBuilder report = new ReportBuilder();
    for (int i = 0; i < releases.size(); i++) {
      List<Release> others = new ArrayList<>(releases);
      others.remove(i);
      check(releases.get(i), others, report);
    }
    return report.build();
  }

  private void check(Release release, List<Release> others, ReportBuilder report) {
    PackBinding binding = PackBinding.of(packs, options.named(), release);
    report.notices(binding.notices());
    report.notEvaluated(release.notEvaluated());
    report.read(release.files(), release.objects().map(List::size).orElse(0));

    List<RuleInForce> inForce = new ArrayList<>();
    List<Judgement> judgements = new ArrayList<>();
    RuleJudge judge = new RuleJudge(new ReleaseBindings(release, others), compiler);
    for (Pack pack : binding.packs()) {
      for (RuleInForce rule : rules.of(pack)) {
        PackBinding.Fit fit = PackBinding.fit(pack, rule.rule(), release);
        if (fit == PackBinding.Fit.OTHER) {
          continue;
        }
        inForce.add(rule);
        List<Judgement> ofRule =
            fit == PackBinding.Fit.VERSION_UNKNOWN
                ? List.of(Judgement.ofRelease(rule, new Verdict.Unknown(List.of("chart.version"))))
                : judge.judge(rule);
        judgements.addAll(ofRule);
        count(rule, ofRule, report);
      }
    }
    FindingMaker maker = new FindingMaker(release, secrets(release, binding.packs()));
    List<Finding> findings = new ArrayList<>();
    for (Judgement judgement : judgements) {
      if (options.keepPassed() || !isPass(judgement.verdict())) {
        findings.add(maker.finding(judgement));
      }
    }
    report.add(Supersession.of(inForce).apply(findings));
    report.add(duplicateKeys.check(release, maker));
    SchemaChecks.Result schemaResult = schemas.check(release, binding.packs(), maker);
    report.add(schemaResult.findings());
    report.notEvaluated(schemaResult.notEvaluated());
    if (isEmpty(release)) {
      report.notEvaluated(
          List.of(
              new NotEvaluated(
                  NotEvaluated.What.RELEASE,
                  Optional.empty(),
                  "nothing of the release '%s' could be judged: it has neither values nor objects"
                      .formatted(release.name()))));
    }
  }

  private static void count(RuleInForce rule, List<Judgement> judgements, ReportBuilder report) {
    report.ruleInForce(rule.rule().id());
    boolean decided =
        judgements.isEmpty()
            || judgements.stream()
                .anyMatch(j -> isPass(j.verdict()) || j.verdict() instanceof Verdict.Failed);
    if (decided) {
      report.ruleEvaluated(rule.rule().id());
    }
    report.passed(
        (int) judgements.stream().filter(j -> j.verdict() instanceof Verdict.Passed).count());
  }

  private static boolean isPass(Verdict verdict) {
    return verdict instanceof Verdict.Passed || verdict instanceof Verdict.NotApplicable;
  }

  private static boolean isEmpty(Release release) {
    List<KubernetesObject> objects = release.objects().orElse(List.of());
    return release.notEvaluated().isEmpty() && release.values().isEmpty() && objects.isEmpty();
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
