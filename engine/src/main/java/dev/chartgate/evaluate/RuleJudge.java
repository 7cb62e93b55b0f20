package dev.chartgate.evaluate;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.rule.Select;
import dev.chartgate.rule.Selected;
import dev.chartgate.rule.cel.Bindings;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks a release for a rule: finds each node that it is about, and judges it. */
final class RuleJudge {
  private final ReleaseBindings release;
  private final RuleCompiler compiler;

  RuleJudge(ReleaseBindings release, RuleCompiler compiler) {
    this.release = release;
    this.compiler = compiler;
  }

  /** The verdicts of a rule on a release; none if it has nothing to judge there. */
  List<Judgement> judge(RuleInForce rule) {
    // Asked first: where its input is missing, a rule need not be compiled.
    Optional<String> missing = missingInput(rule.rule().select());
    if (missing.isPresent()) {
      return List.of(Judgement.ofRelease(rule, new Verdict.Unknown(List.of(missing.get()))));
    }
    CompiledRule compiled;
    try {
      compiled = compiler.compile(rule.rule());
    } catch (CompiledRule.RuleCompileException e) {
      return List.of(
          Judgement.ofRelease(
              rule, new Verdict.Errored("the rule does not compile: " + e.getMessage())));
    }
    List<Judgement> judgements = new ArrayList<>();
    switch (rule.rule().select().target()) {
      case OBJECT -> overObjects(rule, compiled, judgements::add);
      case VALUES ->
          overTree(
              rule,
              compiled,
              release.release().values().orElseThrow().effective(),
              judgements::add);
      case COMPOSE ->
          overTree(
              rule, compiled, release.release().compose().orElseThrow().node(), judgements::add);
      case RELEASE -> judgements.add(overRelease(rule, compiled));
    }
    return judgements;
  }

  private void overObjects(
      RuleInForce rule, CompiledRule compiled, Consumer<Judgement> judgements) {
    Bindings parameters = ReleaseBindings.parameters(rule);
    for (KubernetesObject object : release.objects().orElseThrow().ofKinds(rule.rule().kinds())) {
      Bindings objectBindings = release.forObject(parameters, object);
      for (Selected selected : rule.rule().select().apply(object)) {
        Verdict verdict = compiled.judge(bind(objectBindings, selected, compiled));
        judgements.accept(new Judgement(rule, verdict, Optional.of(object), selected.path()));
      }
    }
  }

  private void overTree(
      RuleInForce rule, CompiledRule compiled, MappingNode tree, Consumer<Judgement> judgements) {
    Bindings bindings = release.forRule(rule);
    for (Selected selected : rule.rule().select().apply(tree)) {
      Verdict verdict = compiled.judge(bind(bindings, selected, compiled));
      judgements.accept(new Judgement(rule, verdict, Optional.empty(), selected.path()));
    }
  }

  private Judgement overRelease(RuleInForce rule, CompiledRule compiled) {
    Bindings whole =
        release
            .forRule(rule)
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

  private Optional<String> missingInput(Select select) {
    return switch (select.target()) {
      case OBJECT -> release.objects().isEmpty() ? Optional.of("objects") : Optional.empty();
      case VALUES ->
          release.release().values().isEmpty() ? Optional.of("values") : Optional.empty();
      case COMPOSE ->
          release.release().compose().isEmpty() ? Optional.of("compose") : Optional.empty();
      case RELEASE -> Optional.empty();
    };
  }
}
