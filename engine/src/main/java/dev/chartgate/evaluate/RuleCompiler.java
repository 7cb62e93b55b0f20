package dev.chartgate.evaluate;

import dev.chartgate.rule.Rule;
import dev.chartgate.rule.cel.CelCompiler;
import java.util.IdentityHashMap;

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
}
