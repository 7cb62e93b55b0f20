package dev.chartgate.helm.template;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.BudgetException;
import dev.chartgate.helm.template.call.Environment;
import dev.chartgate.helm.template.call.FunctionTable;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Position;
import dev.chartgate.helm.template.parse.NodeText;
import dev.chartgate.helm.template.print.GoQuote;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all templates share that are executed in one rendering. Not for several threads. */
final class Execution {
  /**
   * How deep templates, bodies and pipelines may be within each other, all in all: what {@link
   * LargeStack} has room for. Helm's own bound for includes, 1,000 of one name, is far below.
   */
  private static final int MAX_DEPTH = 40_000;

  private final Environment environment;
  private final FunctionTable functions;
  private final Expressions expressions;
  private final Calls calls;
  private final Statements statements;
  private final Templates templates;

  private Origin control = Origin.NONE;

  /** What decided whether the loop around what is executed was left early, as via. */
  private Origin jumps = Origin.NONE;

  private int depth;
  private @Nullable Activation current;

  Execution(Environment environment, FunctionTable functions, TemplateReader reader) {
    this.environment = environment;
    this.functions = functions;
    this.expressions = new Expressions(this);
    this.calls = new Calls(this);
    this.statements = new Statements(this);
    this.templates = new Templates(this, reader);
  }

  Environment environment() {
    return environment;
  }

  Budget budget() {
    return environment.budget();
  }

  boolean isTracking() {
    return environment.tracking();
  }

  FunctionTable functions() {
    return functions;
  }

  Expressions expressions() {
    return expressions;
  }

  Calls calls() {
    return calls;
  }

  Statements statements() {
    return statements;
  }

  Templates templates() {
    return templates;
  }

  /** The conditions around what is executed, as via. */
  Origin control() {
    return control;
  }

  void setControl(Origin conditions) {
    control = conditions;
  }

  Origin jumps() {
    return jumps;
  }

  void setJumps(Origin conditions) {
    jumps = conditions;
  }

  /** An origin as one that only took part; nothing where origins are not wanted. */
  Origin via(Origin origin) {
    return environment.tracking() ? origin.asVia() : Origin.NONE;
  }

  /**
   * Goes one level deeper.
   *
   * @throws BudgetException if that is too deep
   */
  void enter() {
    environment.budget().step();
    if (++depth > MAX_DEPTH) {
      throw new BudgetException("templates call each other too deep");
    }
  }

  void leave() {
    depth--;
  }

  /** The template that is being executed. */
  Optional<Activation> current() {
    return Optional.ofNullable(current);
  }

  void setCurrent(@Nullable Activation activation) {
    current = activation;
  }

  /** A failure at the node that was looked at last. */
  TemplateException failure(Activation activation, String detail, Origin origin) {
    return new TemplateException(
        message(activation, detail),
        detail,
        new Position(activation.frame(), activation.at().offset()),
        origin.plus(control));
  }

  /** Go's message of a failure at the node that was looked at last. */
  String message(Activation activation, String detail) {
    return "template: %s: executing %s at <%s>: %s"
        .formatted(
            activation.template().location(activation.at().offset()),
            GoQuote.quote(activation.template().name()),
            NodeText.of(activation.at()),
            detail);
  }
}
