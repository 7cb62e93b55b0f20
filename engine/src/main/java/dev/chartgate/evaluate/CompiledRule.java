package dev.chartgate.evaluate;

import dev.chartgate.rule.Expression;
import dev.chartgate.rule.ExpressionCode;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.Variable;
import dev.chartgate.rule.cel.Bindings;
import dev.chartgate.rule.cel.CelCompileException;
import dev.chartgate.rule.cel.CelCompiler;
import dev.chartgate.rule.cel.CelIssue;
import dev.chartgate.rule.cel.CelResult;
import dev.chartgate.rule.cel.CompiledExpression;
import dev.chartgate.rule.cel.NamedExpression;
import dev.chartgate.rule.cel.ResultKind;
import dev.chartgate.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The expressions of a rule, ready to run. */
final class CompiledRule {
  private final Rule rule;
  private final Optional<CompiledExpression> when;
  private final List<NamedExpression> variables;
  private final CompiledExpression assertion;
  private final CompiledExpression message;
  private final Optional<CompiledExpression> beside;

  private CompiledRule(
      Rule rule,
      Optional<CompiledExpression> when,
      List<NamedExpression> variables,
      CompiledExpression assertion,
      CompiledExpression message,
      Optional<CompiledExpression> beside) {
    this.rule = rule;
    this.when = when;
    this.variables = List.copyOf(variables);
    this.assertion = assertion;
    this.message = message;
    this.beside = beside;
  }

  /**
   * Compiles a rule.
   *
   * @throws RuleCompileException if an expression does not compile; it holds all problems
   */
  static CompiledRule compile(Rule rule, CelCompiler compiler) throws RuleCompileException {
    Compilation compilation = new Compilation(compiler, rule.scope().variables());
    List<NamedExpression> variables = new ArrayList<>();
    for (Variable variable : rule.variables()) {
      compilation
          .compile(variable.expression(), ResultKind.ANY)
          .ifPresent(compiled -> variables.add(new NamedExpression(variable.name(), compiled)));
    }
    Optional<CompiledExpression> when =
        rule.when().flatMap(text -> compilation.compile(text, ResultKind.BOOL));
    Optional<CompiledExpression> assertion = compilation.compile(rule.assertion(), ResultKind.BOOL);
    Optional<CompiledExpression> message = compilation.compile(rule.message(), ResultKind.STRING);
    Optional<CompiledExpression> beside =
        rule.beside().flatMap(text -> compilation.compile(text, ResultKind.ANY));
    if (assertion.isEmpty() || message.isEmpty() || !compilation.problems.isEmpty()) {
      throw new RuleCompileException(compilation.problems);
    }
    return new CompiledRule(rule, when, variables, assertion.get(), message.get(), beside);
  }

  /** What compiling each of its expressions gave. */
  Map<Expression, ExpressionCode> code() {
    Map<Expression, ExpressionCode> code = new HashMap<>();
    when.ifPresent(compiled -> put(code, rule.when().orElseThrow(), compiled));
    for (int i = 0; i < variables.size(); i++) {
      put(code, rule.variables().get(i).expression(), variables.get(i).expression());
    }
    put(code, rule.assertion(), assertion);
    put(code, rule.message(), message);
    beside.ifPresent(compiled -> put(code, rule.beside().orElseThrow(), compiled));
    return code;
  }

  private static void put(
      Map<Expression, ExpressionCode> code, Expression expression, CompiledExpression compiled) {
    code.put(expression, new ExpressionCode(compiled.code()));
  }

  /** The variables of the rule, for the bindings that {@link #judge} gets. */
  List<NamedExpression> variables() {
    return variables;
  }

  /** Judges one subject. */
  Verdict judge(Bindings bindings) {
    if (when.isPresent()) {
      CelResult applies = when.get().evaluate(bindings);
      if (!isTrue(applies)) {
        return applies instanceof CelResult.Value
            ? new Verdict.NotApplicable()
            : undecided(applies, rule.when().orElseThrow());
      }
    }
    CelResult holds = assertion.evaluate(bindings);
    if (isTrue(holds)) {
      return new Verdict.Passed();
    }
    if (!(holds instanceof CelResult.Value)) {
      return undecided(holds, rule.assertion());
    }
    CelResult text = message.evaluate(bindings);
    return switch (text) {
      case CelResult.Value(Object value) -> new Verdict.Failed(value.toString(), beside(bindings));
      // What the rule demands does not hold: a message that cannot be made must not hide that.
      case CelResult.Unknown unknown -> new Verdict.Failed(rule.title(), beside(bindings));
      case CelResult.Failed failed -> new Verdict.Failed(rule.title(), beside(bindings));
    };
  }

  /** Where it is not known, or cannot be told, the finding has one place less. */
  private Optional<ObjectName> beside(Bindings bindings) {
    return beside.flatMap(expression ->
        expression.evaluate(bindings) instanceof CelResult.Value(Object value)
            ? ObjectName.of(value)
            : Optional.empty());
  }

  private static boolean isTrue(CelResult result) {
    return result instanceof CelResult.Value(Object value) && value.equals(true);
  }

  private static Verdict undecided(CelResult result, Expression expression) {
    return switch (result) {
      case CelResult.Unknown(List<String> wants) -> new Verdict.Unknown(wants);
      case CelResult.Failed failed -> errored(failed, expression);
      case CelResult.Value value -> throw new IllegalArgumentException("a value decides: " + value);
    };
  }

  private static Verdict errored(CelResult.Failed failed, Expression expression) {
    int line = failed.line().orElse(1);
    int column = failed.column().orElse(1);
    return new Verdict.Errored(
        "the rule failed on this input: %s (%s)"
            .formatted(failed.message(), expression.locate(line, column - 1)));
  }

  /** Compiles one expression after the other and keeps what is wrong with each. */
  private static final class Compilation {
    private final CelCompiler compiler;
    private final Set<String> visible;
    private final List<Problem> problems = new ArrayList<>();

    Compilation(CelCompiler compiler, Set<String> visible) {
      this.compiler = compiler;
      this.visible = visible;
    }

    Optional<CompiledExpression> compile(Expression expression, ResultKind kind) {
      try {
        return Optional.of(
            expression.code().isPresent()
                ? compiler.ready(expression.text(), kind, expression.code().get().bytes())
                : compiler.compile(expression.text(), visible, kind));
      } catch (CelCompileException e) {
        for (CelIssue issue : e.issues()) {
          problems.add(
              new Problem(issue.message(), expression.locate(issue.line(), issue.column() - 1)));
        }
        return Optional.empty();
      }
    }
  }

  /** A rule whose expressions do not compile. */
  static final class RuleCompileException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    RuleCompileException(List<Problem> problems) {
      super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
      this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
      return problems;
    }
  }
}
