package dev.chartgate.evaluate;

import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.rule.cel.CompiledExpression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Compiles the expressions of rules, each rule once and when it is first needed: most runs need few
 * rules of many. Safe for many threads.
 */
public final class RuleCompiler {
  private final CelCompiler compiler;
  private final IdentityHashMap<Rule, CompiledRule> compiled = new IdentityHashMap<>();

  /** Compiles by the given compiler. */
  public RuleCompiler(CelCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * The expressions of a rule.
   *
   * @throws CompiledRule.RuleCompileException if one does not compile
   */
  CompiledRule compile(Rule rule) throws CompiledRule.RuleCompileException {
    synchronized (compiled) {
      CompiledRule known = compiled.get(rule);
      if (known == null) {
        known = CompiledRule.compile(rule, compiler);
        compiled.put(rule, known);
      }
      return known;
    }
  }

  /**
   * All expressions of a pack, compiled.
   *
   * @throws IllegalArgumentException if one does not compile; the reader of packs tells how
   */
  public List<CompiledExpression> expressions(Pack pack) {
    List<CompiledExpression> expressions = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      try {
        expressions.addAll(compile(rule).expressions());
      } catch (CompiledRule.RuleCompileException e) {
        throw new IllegalArgumentException(rule.id() + " does not compile", e);
      }
    }
    return expressions;
  }
}
