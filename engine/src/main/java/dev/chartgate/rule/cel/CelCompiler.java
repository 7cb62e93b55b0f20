package dev.chartgate.rule.cel;

import dev.cel.common.CelOptions;
import dev.cel.runtime.Program;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles expressions: CEL with optionals, the string, list, set, math, regex and encoder
 * extensions and two-variable comprehensions, Kubernetes' own functions, and ours. Thread-safe;
 * build one and keep it. What parsing needs is built when the first expression is compiled that the
 * given file lacks, and what evaluation needs when the first one is evaluated.
 */
public final class CelCompiler {
  private final CelBounds bounds;
  private final CompiledExpressions ready;
  private final Once<CompileEnvironment> compileEnvironment;
  private final Once<EvaluationEnvironment> evaluationEnvironment;

  /** A compiler that parses all it is given. */
  public CelCompiler(CelBounds bounds) {
    this(bounds, CompiledExpressions.NONE);
  }

  /**
   * A compiler that parses only what is not ready.
   *
   * @param ready expressions that were compiled before
   */
  public CelCompiler(CelBounds bounds, CompiledExpressions ready) {
    this.bounds = bounds;
    this.ready = ready;
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
    ExpressionKey key = ExpressionKey.of(text, variables, kind);
    Optional<byte[]> known = ready.find(key);
    byte[] encoded = known.isPresent() ? known.get() : compileEnvironment.get().compile(key);
    return new CompiledExpression(key, encoded, this::plan, bounds);
  }

  /**
   * Makes what the first evaluation needs, which takes long; for a thread beside the one that reads
   * what is to be evaluated.
   */
  public void prepare() {
    evaluationEnvironment.get();
  }

  /** Whether anything had to be parsed. */
  boolean hasParsed() {
    return compileEnvironment.isMade();
  }

  private Program plan(byte[] encoded) {
    return evaluationEnvironment.get().plan(ExpressionReader.read(encoded));
  }
}
