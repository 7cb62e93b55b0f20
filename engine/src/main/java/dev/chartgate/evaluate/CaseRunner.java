package dev.chartgate.evaluate;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Subject;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Expectation;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleCase;
import dev.chartgate.rule.Selection;
import dev.chartgate.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Runs the cases of rules: each rule alone, by the engine that judges releases. */
public final class CaseRunner {
  /** Cases are about one rule; a loader without our data finds no schema. */
  private static final SchemaCatalog NO_SCHEMAS =
      new SchemaCatalog(ClassLoader.getPlatformClassLoader());

  private final RuleCompiler compiler;

  /** A runner that compiles by the given compiler. */
  public CaseRunner(RuleCompiler compiler) {
    this.compiler = compiler;
  }

  /** Runs the cases of all rules of a pack, in their order. */
  public List<CaseResult> run(Pack pack) {
    List<CaseResult> results = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      for (RuleCase ruleCase : rule.cases()) {
        results.add(run(pack, rule, ruleCase));
      }
    }
    return results;
  }

  /** Runs one case. */
  public CaseResult run(Pack pack, Rule rule, RuleCase ruleCase) {
    try {
      Release release = new CaseRelease(pack, ruleCase).build();
      List<Finding> findings = findings(pack, rule, ruleCase, release);
      return new CaseResult(rule, ruleCase, compare(ruleCase, release, findings));
    } catch (CaseException e) {
      return new CaseResult(rule, ruleCase, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /**
   * What a rule says of the release of a case after a change to it, such as an input taken away.
   *
   * @throws IllegalArgumentException if the release of the case cannot be read
   */
  public List<Finding> findings(
      Pack pack, Rule rule, RuleCase ruleCase, UnaryOperator<Release> change) {
    try {
      Release release = change.apply(new CaseRelease(pack, ruleCase).build());
      return findings(pack, rule, ruleCase, release);
    } catch (CaseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private List<Finding> findings(Pack pack, Rule rule, RuleCase ruleCase, Release release) {
    return engine(pack, rule, ruleCase).check(List.of(release)).findings().stream()
        .filter(finding -> finding.rule().equals(rule.id()))
        .toList();
  }

  private PolicyEngine engine(Pack pack, Rule rule, RuleCase ruleCase) {
    Pack alone = pack.withRules(List.of(rule));
    EngineOptions options =
        new EngineOptions(
            ruleCase.profile(),
            Selection.ALL,
            withParameters(rule, ruleCase),
            Set.of(pack.id()),
            false);
    return PolicyEngine.of(List.of(alone), options, compiler, NO_SCHEMAS);
  }

  private static Policy withParameters(Rule rule, RuleCase ruleCase) {
    return new Policy(
        Policy.NONE.profile(),
        Policy.NONE.selection(),
        Policy.NONE.severities(),
        Map.of(rule.id().code(), ruleCase.parameters()),
        Policy.NONE.decisions(),
        Policy.NONE.waivers());
  }

  private static Optional<String> compare(
      RuleCase ruleCase, Release release, List<Finding> findings) {
    String expected = expected(ruleCase.expect());
    String actual = actual(release, findings);
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of("expected %s%nbut got  %s".formatted(expected, actual));
  }

  private static String expected(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Passes passes -> "no finding";
      case Expectation.Finds finds ->
          finds.findings().stream()
              .map(found ->
                  describe(
                      found.path(),
                      found.inDefaults()
                          ? "default"
                          : found.line().map(line -> "line " + line).orElse("no place"),
                      found.message()))
              .sorted()
              .collect(Collectors.joining("\n          "));
      case Expectation.IsUnknown unknown -> unknown(new TreeSet<>(unknown.wants()));
    };
  }

  private static String actual(Release release, List<Finding> findings) {
    if (findings.isEmpty()) {
      return "no finding";
    }
    boolean allUnknown = findings.stream().allMatch(f -> f.outcome() == Outcome.UNKNOWN);
    if (allUnknown) {
      return unknown(
          findings.stream()
              .flatMap(finding -> finding.wants().stream())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return findings.stream()
        .map(finding -> describe(finding, release))
        .sorted()
        .collect(Collectors.joining("\n          "));
  }

  private static String unknown(Set<String> wants) {
    return "unknown: " + wants;
  }

  private static String describe(Finding finding, Release release) {
    String message =
        finding.outcome() == Outcome.FAILED
            ? finding.message()
            : finding.outcome().label() + ": " + finding.message();
    Optional<Place> place = finding.place();
    String path =
        place.flatMap(Place::key).or(() -> finding.subject().flatMap(Subject::path)).orElse("");
    return describe(path, place.map(p -> line(p, release)).orElse("no place"), message);
  }

  /** The line, or that the place is in the defaults that the pack keeps. */
  private static String line(Place place, Release release) {
    boolean inDefaults =
        release
            .values()
            .flatMap(values -> values.layerOf(place.mark().source()))
            .filter(layer -> !layer.kind().isUserSupplied())
            .isPresent();
    return inDefaults ? "default" : "line " + place.mark().line();
  }

  private static String describe(String path, String line, String message) {
    return "%s, %s: %s".formatted(path.isEmpty() ? "(whole)" : path, line, message);
  }
}
