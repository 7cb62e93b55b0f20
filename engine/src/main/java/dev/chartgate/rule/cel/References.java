package dev.chartgate.rule.cel;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the variables that an expression reads, those that a macro hides left out. */
final class References {
  private final Set<String> variables;
  private final SortedSet<String> found = new TreeSet<>();
  private final Deque<String> hidden = new ArrayDeque<>();

  private References(Set<String> variables) {
    this.variables = variables;
  }

  static Set<String> of(CelExpr expr, Set<String> variables) {
    References references = new References(variables);
    references.visit(expr);
    return Collections.unmodifiableSet(references.found);
  }

  private void visit(CelExpr expr) {
    switch (expr.getKind()) {
      case IDENT -> {
        String name = expr.ident().name();
        if (variables.contains(name) && !hidden.contains(name)) {
          found.add(name);
        }
      }
      case SELECT -> visit(expr.select().operand());
      case CALL -> {
        expr.call().target().ifPresent(this::visit);
        expr.call().args().forEach(this::visit);
      }
      case LIST -> expr.list().elements().forEach(this::visit);
      case MAP ->
          expr.map()
              .entries()
              .forEach(entry -> {
                visit(entry.key());
                visit(entry.value());
              });
      case COMPREHENSION -> comprehension(expr.comprehension());
      case CONSTANT, STRUCT, NOT_SET -> {
        // no variable
      }
    }
  }

  private void comprehension(CelExpr.CelComprehension comprehension) {
    visit(comprehension.iterRange());
    visit(comprehension.accuInit());
    hidden.push(comprehension.accuVar());
    visit(comprehension.result());
    hidden.push(comprehension.iterVar());
    hidden.push(comprehension.iterVar2());
    visit(comprehension.loopCondition());
    visit(comprehension.loopStep());
    hidden.pop();
    hidden.pop();
    hidden.pop();
  }
}
