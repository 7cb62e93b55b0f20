package dev.chartgate.evaluate;

import dev.chartgate.rule.Expression;
import dev.chartgate.rule.ExpressionCode;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.RuleBody;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.rule.cel.StepBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles the expressions of rules, each rule once and when it is first needed: most runs need few
 * rules of many. Safe for many threads.
 */
public final class RuleCompiler {
  private final CelCompiler compiler;
  private final ConcurrentHashMap<Rule, CompiledRule> compiled = new ConcurrentHashMap<>();

  /** Compiles by the given compiler. */
  public RuleCompiler(CelCompiler compiler) {
    this.compiler = compiler;
  }

  /** Another compiler, for more rules, that has compiled what this one has. */
  public RuleCompiler copy() {
    RuleCompiler copy = new RuleCompiler(compiler);
    copy.compiled.putAll(compiled);
    return copy;
  }

  /** What a rule may cost on a release, as long as somebody wants to know. */
  StepBudget budget(Wanted wanted) {
    return new StepBudget(compiler.bounds().maxRuleSteps(), wanted::isGone);
  }

  /**
   * The expressions of a rule.
   *
   * @throws CompiledRule.RuleCompileException if one does not compile
   */
  CompiledRule compile(Rule rule) throws CompiledRule.RuleCompileException {
    CompiledRule known = compiled.get(rule);
    if (known != null) {
      return known;
    }
    synchronized (compiled) {
      known = compiled.get(rule);
      if (known == null) {
        known = CompiledRule.compile(rule, compiler);
        compiled.put(rule, known);
      }
      return known;
    }
  }

  /**
   * Compiles all rules of some packs now, so that no release waits for it.
   *
   * @throws IllegalArgumentException if one does not compile; the reader of packs tells how
   */
  public void prepare(List<Pack> packs) {
    packs.forEach(pack -> pack.rules().forEach(this::ready));
  }

  /**
   * A pack whose expressions are compiled, and need not be again.
   *
   * @throws IllegalArgumentException if one does not compile; the reader of packs tells how
   */
  public Pack compiled(Pack pack) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      Map<Expression, ExpressionCode> code = code(rule);
      RuleBody body = rule.body().withExpressions(e -> e.with(Objects.requireNonNull(code.get(e))));
      rules.add(new Rule(rule.head(), rule::notes, () -> body));
    }
    return pack.withRules(rules);
  }

  private Map<Expression, ExpressionCode> code(Rule rule) {
    return ready(rule).code();
  }

  private CompiledRule ready(Rule rule) {
    try {
      return compile(rule);
    } catch (CompiledRule.RuleCompileException e) {
      throw new IllegalArgumentException(rule.id() + " does not compile", e);
    }
  }
}
