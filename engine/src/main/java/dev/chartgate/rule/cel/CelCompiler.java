package dev.chartgate.rule.cel;

import dev.cel.common.CelOptions;
import dev.cel.runtime.Program;
import dev.chartgate.source.Once;
import java.util.Set;

/**
 * Compiles expressions: CEL with optionals, the string, list, set, math, regex and encoder
 * extensions and two-variable comprehensions, Kubernetes' own functions, and ours. Thread-safe;
 * build one and keep it. What parsing needs is built when the first expression is compiled, and
 * what evaluation needs when the first one is evaluated.
 */
public final class CelCompiler {
  private final CelBounds bounds;
  private final Once<CompileEnvironment> compileEnvironment;
  private final Once<EvaluationEnvironment> evaluationEnvironment;

  /** A compiler of expressions that cost no more than is allowed. */
  public CelCompiler(CelBounds bounds) {
    this.bounds = bounds;
    this.compileEnvironment = new Once<>(() -> new CompileEnvironment(options(bounds), bounds));
    this.evaluationEnvironment = new Once<>(() -> new EvaluationEnvironment(options(bounds)));
  }

  private static CelOptions options(CelBounds bounds) {
    return CelOptions.current()
        .enableOptionalSyntax(true)
        .enableHeterogeneousNumericComparisons(true)
        .maxExpressionCodePointSize(bounds.maxLength())
        .maxParseRecursionDepth(bounds.maxNesting())
        .comprehensionMaxIterations(bounds.maxIterations())
        .maxRegexProgramSize(bounds.maxRegexProgram())
        .build();
  }

  /**
   * Compiles an expression.
   *
   * @param text the expression
   * @param variables the names that it may use
   * @param kind what it must give
   * @throws CelCompileException with all that is wrong
   */
  public CompiledExpression compile(String text, Set<String> variables, ResultKind kind)
      throws CelCompileException {
    byte[] encoded = compileEnvironment.get().compile(ExpressionKey.of(text, variables, kind));
    return new CompiledExpression(text, kind, encoded, this::plan, bounds);
  }

  /**
   * An expression that was compiled before.
   *
   * @param text the expression
   * @param kind what it must give
   * @param code what {@link CompiledExpression#code()} gave, of an expression with this text that
   *     was compiled for this kind
   */
  public CompiledExpression ready(String text, ResultKind kind, byte[] code) {
    return new CompiledExpression(text, kind, code, this::plan, bounds);
  }

  /** What expressions may cost. */
  public CelBounds bounds() {
    return bounds;
  }

  /**
   * Makes what the first evaluation needs, which takes long; for a thread beside the one that reads
   * what is to be evaluated.
   */
  public void prepare() {
    evaluationEnvironment.get();
  }

  private Program plan(byte[] encoded) {
    return evaluationEnvironment.get().plan(ExpressionReader.read(encoded));
  }
}
