package dev.chartgate.evaluate;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.rule.Select;
import dev.chartgate.rule.Selected;
import dev.chartgate.rule.cel.Bindings;
import dev.chartgate.rule.cel.StepBudget;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a release for a rule: finds each node that it is about, and judges it. */
final class RuleJudge {
  private final ReleaseBindings release;
  private final RuleCompiler compiler;
  private final Wanted wanted;

  RuleJudge(ReleaseBindings release, RuleCompiler compiler, Wanted wanted) {
    this.release = release;
    this.compiler = compiler;
    this.wanted = wanted;
  }

  /** The verdicts of a rule on a release; none if it has nothing to judge there. */
  List<Judgement> judge(RuleInForce rule) {
    // Asked first: a rule without input or subject need be neither read nor compiled.
    Select.Target target = rule.rule().head().target();
    Optional<String> missing = missingInput(target);
    if (missing.isPresent()) {
      return List.of(Judgement.ofRelease(rule, new Verdict.Unknown(List.of(missing.get()))));
    }
    try {
      return switch (target) {
        case OBJECT -> overObjects(rule);
        case VALUES -> overTree(rule, release.release().values().orElseThrow().effective());
        case COMPOSE -> overTree(rule, release.release().compose().orElseThrow().node());
        case RELEASE -> List.of(overRelease(rule));
      };
    } catch (CompiledRule.RuleCompileException e) {
      return List.of(
          Judgement.ofRelease(
              rule, new Verdict.Errored("the rule does not compile: " + e.getMessage())));
    }
  }

  private List<Judgement> overObjects(RuleInForce rule) throws CompiledRule.RuleCompileException {
    List<KubernetesObject> objects = release.objects().orElseThrow().ofKinds(rule.rule().kinds());
    if (objects.isEmpty()) {
      return List.of();
    }
    CompiledRule compiled = compiler.compile(rule.rule());
    StepBudget budget = compiler.budget(wanted);
    Bindings parameters = ReleaseBindings.parameters(rule);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      KubernetesObject object = objects.get(i);
      Bindings objectBindings = release.forObject(parameters, object).within(budget);
      for (Selected selected : rule.rule().select().apply(object)) {
        Verdict verdict = compiled.judge(bind(objectBindings, selected, compiled));
        judgements.add(new Judgement(rule, verdict, Optional.of(object), selected.path()));
        if (budget.isExceeded()) {
          judgements.removeLast();
          judgements.add(exceeded(rule, budget, "object " + (i + 1) + " of " + objects.size()));
          return judgements;
        }
      }
    }
    return judgements;
  }

  private List<Judgement> overTree(RuleInForce rule, MappingNode tree)
      throws CompiledRule.RuleCompileException {
    List<Selected> found = rule.rule().select().apply(tree);
    if (found.isEmpty()) {
      return List.of();
    }
    CompiledRule compiled = compiler.compile(rule.rule());
    StepBudget budget = compiler.budget(wanted);
    Bindings bindings = release.forRule(rule).within(budget);
    List<Judgement> judgements = new ArrayList<>();
    for (Selected selected : found) {
      Verdict verdict = compiled.judge(bind(bindings, selected, compiled));
      judgements.add(new Judgement(rule, verdict, Optional.empty(), selected.path()));
      if (budget.isExceeded()) {
        judgements.removeLast();
        judgements.add(exceeded(rule, budget, selected.path().toSetKey()));
        return judgements;
      }
    }
    return judgements;
  }

  /** The last judgement of a rule that costs too much: neither it nor what follows was judged. */
  private static Judgement exceeded(RuleInForce rule, StepBudget budget, String from) {
    return Judgement.ofRelease(
        rule,
        new Verdict.Errored(
            "%s; from %s on nothing was judged by it (%s)"
                .formatted(budget.words(), from, rule.rule().mark())));
  }

  private Judgement overRelease(RuleInForce rule) throws CompiledRule.RuleCompileException {
    CompiledRule compiled = compiler.compile(rule.rule());
    Bindings whole =
        release
            .forRule(rule)
            .within(compiler.budget(wanted))
            .with("self", release.identity())
            .with("key", "")
            .withVariables(compiled.variables());
    return new Judgement(rule, compiled.judge(whole), Optional.empty(), NodePath.ROOT);
  }

  private static Bindings bind(Bindings bindings, Selected selected, CompiledRule compiled) {
    return bindings
        .with("self", selected.node())
        .with("key", selected.key())
        .withVariables(compiled.variables());
  }

  private Optional<String> missingInput(Select.Target target) {
    return switch (target) {
      case OBJECT -> release.objects().isEmpty() ? Optional.of("objects") : Optional.empty();
      case VALUES ->
          release.release().values().isEmpty() ? Optional.of("values") : Optional.empty();
      case COMPOSE ->
          release.release().compose().isEmpty() ? Optional.of("compose") : Optional.empty();
      case RELEASE -> Optional.empty();
    };
  }
}
