package dev.chartgate.helm.template;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.parse.Body;
import dev.chartgate.helm.template.parse.Operand;
import dev.chartgate.helm.template.parse.Pipeline;
import dev.chartgate.helm.template.parse.Statement;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes bodies. */
final class Statements {
  /** What a condition may leave behind in the origins of what it decided, in characters. */
  private static final int ROOM_OF_CONDITION = 32;

  private final Execution execution;

  Statements(Execution execution) {
    this.execution = execution;
  }

  Jump run(Body body, Activation a, Output out) throws TemplateException {
    execution.enter();
    Jump jump = Jump.NONE;
    List<Statement> statements = body.statements();
    for (int i = 0; i < statements.size() && jump == Jump.NONE; i++) {
      Statement statement = statements.get(i);
      a.place(statement.start());
      jump = run(statement, a, out);
    }
    execution.leave();
    return jump;
  }

  private Jump run(Statement statement, Activation a, Output out) throws TemplateException {
    switch (statement) {
      case Statement.Text text -> {
        out.template(text.text(), text.start(), a.frame(), execution.control());
        return Jump.NONE;
      }
      case Statement.Action action -> {
        action(action, a, out);
        return Jump.NONE;
      }
      case Statement.If branch -> {
        return branch(branch, a, out);
      }
      case Statement.With branch -> {
        return branch(branch, a, out);
      }
      case Statement.Range range -> {
        range(range, a, out);
        return Jump.NONE;
      }
      case Statement.Break _ -> {
        return Jump.BREAK;
      }
      case Statement.Continue _ -> {
        return Jump.CONTINUE;
      }
      case Statement.Call call -> {
        a.at(call);
        execution.templates().template(call, a, out);
        return Jump.NONE;
      }
    }
  }

  private void action(Statement.Action action, Activation a, Output out) throws TemplateException {
    Origin outer = execution.control();
    execution.setControl(outer.plus(ownText(a, action.start(), action.end())));
    long mark = execution.budget().mark();
    int before = out.length();
    Value value = execution.expressions().pipeline(action.pipeline(), a);
    if (action.pipeline().variables().isEmpty()) {
      a.at(action);
      print(value, a, action.start(), out);
      execution.budget().release(mark, out.length() - (long) before);
    }
    execution.setControl(outer);
  }

  /** Where the text of an action came from, as via, if it is a text that {@code tpl} evaluates. */
  private Origin ownText(Activation a, int from, int to) {
    return a.frame().isTpl() ? execution.via(a.frame().textOrigin(from, to)) : Origin.NONE;
  }

  private void print(Value value, Activation a, int place, Output out) {
    if (value instanceof Nil) {
      out.nothing(a.frame(), place, value.origin(), execution.control());
    } else {
      Text text = GoPrinter.value(value, execution.budget());
      out.value(text, a.frame(), place, execution.control());
    }
  }

  private Jump branch(Statement.Branch branch, Activation a, Output out) throws TemplateException {
    int mark = a.mark();
    Origin outer = execution.control();
    int before = out.length();
    boolean atLineStart = out.isAtLineStart();
    Value value = execution.expressions().pipeline(branch.pipeline(), a);
    Origin condition = condition(branch, value, a);
    execution.budget().room(ROOM_OF_CONDITION);
    execution.setControl(outer.plus(condition));
    Jump jump = Jump.NONE;
    boolean truth = value.isTrue();
    if (truth && branch instanceof Statement.With) {
      Value dot = a.dot();
      boolean dotHeld = a.isDotHeld();
      a.setDot(value, false);
      jump = run(branch.body(), a, out);
      a.setDot(dot, dotHeld);
    } else if (truth) {
      jump = run(branch.body(), a, out);
    } else if (branch.otherwise().isPresent()) {
      jump = run(branch.otherwise().get(), a, out);
    }
    a.release(mark);
    leave(branch, truth, condition, a);
    if (out.length() == before) {
      silent(branch, truth, atLineStart, a, out);
    }
    if (mayJump(branch)) {
      execution.setJumps(execution.jumps().plus(condition));
      execution.setControl(outer.plus(execution.jumps()));
    } else {
      execution.setControl(outer);
    }
    return jump;
  }

  /** Whether what follows, be it executed or not, depends on which way a branch goes. */
  private static boolean mayJump(Statement.Branch branch) {
    return branch.body().jumps() || branch.otherwise().filter(Body::jumps).isPresent();
  }

  private Origin condition(Statement.Branch branch, Value value, Activation a) {
    return execution.via(value.origin()).plus(ownText(a, branch.start(), branch.body().offset()));
  }

  /** What the branch not taken would have assigned has the condition to thank for its value. */
  private void leave(Statement.Branch branch, boolean taken, Origin condition, Activation a) {
    if (condition == Origin.NONE) {
      return;
    }
    Optional<Body> other = notTaken(branch, taken);
    if (other.isEmpty()) {
      return;
    }
    for (int slot : other.get().assigned()) {
      Value kept = a.value(slot);
      if (kept != null) {
        a.assign(slot, kept.from(condition), a.isHeld(slot));
      }
    }
    for (Operand.Variable variable : other.get().changed()) {
      if (at(variable, a) instanceof MapValue map) {
        map.decide(condition);
      }
    }
  }

  /** What a variable with fields has without any call; null if it has nothing. */
  private static @Nullable Value at(Operand.Variable variable, Activation a) {
    Value value = a.value(variable.slot());
    for (String field : variable.fields()) {
      value = value instanceof MapValue map ? map.find(field).orElse(null) : null;
    }
    return value;
  }

  private static Optional<Body> notTaken(Statement.Branch branch, boolean taken) {
    return taken ? branch.otherwise() : Optional.of(branch.body());
  }

  private void silent(
      Statement.Branch branch, boolean taken, boolean atLineStart, Activation a, Output out) {
    if (execution.isTracking()) {
      boolean ownLines = atLineStart || beginsLine(notTaken(branch, taken).orElse(branch.body()));
      out.silent(
          Origin.silent(a.frame(), branch.start(), branch.end(), execution.control(), ownLines));
    }
  }

  private static boolean beginsLine(Body body) {
    return !body.statements().isEmpty()
        && body.statements().getFirst() instanceof Statement.Text text
        && (text.text().startsWith("\n") || text.text().startsWith("\r\n"));
  }

  private void range(Statement.Range range, Activation a, Output out) throws TemplateException {
    a.at(range);
    int mark = a.mark();
    Origin outer = execution.control();
    int before = out.length();
    boolean atLineStart = out.isAtLineStart();
    Value value = execution.expressions().pipeline(range.pipeline(), a);
    Origin condition = condition(range, value, a);
    execution.setControl(outer.plus(condition));
    Origin outerJumps = execution.jumps();
    execution.setJumps(Origin.NONE);
    boolean any = items(range, value, a, out);
    execution.setJumps(outerJumps);
    if (!any && range.otherwise().isPresent()) {
      run(range.otherwise().get(), a, out);
    }
    a.release(mark);
    leave(range, any, condition, a);
    if (out.length() == before) {
      silent(range, any, atLineStart, a, out);
    }
    execution.setControl(outer);
  }

  /** Executes the body for each item, and says whether there was one. */
  private boolean items(Statement.Range range, Value value, Activation a, Output out)
      throws TemplateException {
    return switch (value) {
      case ListValue list -> list(range, list, a, out);
      case MapValue map -> map(range, map, a, out);
      case Int number -> numbers(range, number, a, out);
      case Nil _ -> false;
      default ->
          throw execution.failure(
              a,
              "range can't iterate over " + GoPrinter.value(value, execution.budget()).value(),
              value.origin());
    };
  }

  private boolean list(Statement.Range range, ListValue list, Activation a, Output out)
      throws TemplateException {
    boolean held = isInterface(list.type().element().orElseThrow().kind());
    Origin ofIndex = execution.via(list.origin());
    int index = 0;
    for (Value item : list.items()) {
      Value position = new Int(index++, GoType.INT, ofIndex);
      if (iteration(range, position, item, held, a, out) == Jump.BREAK) {
        break;
      }
    }
    return index > 0;
  }

  private boolean map(Statement.Range range, MapValue map, Activation a, Output out)
      throws TemplateException {
    boolean held = isInterface(map.type().element().orElseThrow().kind());
    List<String> names = map.names();
    // What the body does to the map does not change what it goes through.
    List<Value> members = names.stream().map(map::get).toList();
    List<Origin> origins = names.stream().map(map::originOfName).toList();
    execution.budget().steps(names.size());
    for (int i = 0; i < names.size(); i++) {
      Text name = Text.of(names.get(i), execution.isTracking() ? origins.get(i) : Origin.NONE);
      if (iteration(range, name, members.get(i), held, a, out) == Jump.BREAK) {
        break;
      }
    }
    return !names.isEmpty();
  }

  private boolean numbers(Statement.Range range, Int number, Activation a, Output out)
      throws TemplateException {
    if (range.pipeline().variables().size() > 1) {
      throw execution.failure(
          a,
          "can't use %s to iterate over more than one variable"
              .formatted(GoPrinter.value(number, execution.budget()).value()),
          number.origin());
    }
    boolean unsigned = number.type().kind().isUnsigned();
    long count = number.value();
    long i = 0;
    while (unsigned ? Long.compareUnsigned(i, count) < 0 : i < count) {
      Value item = new Int(i++, number.type(), execution.via(number.origin()));
      if (iteration(range, Nil.NIL, item, false, a, out) == Jump.BREAK) {
        break;
      }
    }
    return i > 0;
  }

  private static boolean isInterface(GoKind kind) {
    return kind == GoKind.INTERFACE;
  }

  private Jump iteration(
      Statement.Range range, Value key, Value item, boolean held, Activation a, Output out)
      throws TemplateException {
    Pipeline pipeline = range.pipeline();
    List<Operand.Variable> variables = pipeline.variables();
    int mark = a.mark();
    // An item is there only if the loop was not left before it.
    execution.setControl(execution.control().plus(execution.jumps()));
    if (variables.size() > 1) {
      set(pipeline, variables.get(0), key, false, a);
    }
    if (!variables.isEmpty()) {
      set(pipeline, variables.getLast(), item, held, a);
    }
    Value dot = a.dot();
    boolean dotHeld = a.isDotHeld();
    a.setDot(item, held);
    Jump jump = run(range.body(), a, out);
    a.setDot(dot, dotHeld);
    a.release(mark);
    return jump;
  }

  private void set(
      Pipeline pipeline, Operand.Variable variable, Value value, boolean held, Activation a) {
    Value given = pipeline.assigns() ? value.from(execution.control()) : value;
    a.assign(variable.slot(), given, held);
  }
}
