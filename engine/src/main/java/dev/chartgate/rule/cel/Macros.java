package dev.chartgate.rule.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/**
 * Macros in place of CEL's own. Its {@code optMap} and {@code optFlatMap} expand to two copies of
 * what they are called on, so that a chain of n of them has 2ⁿ copies; these bind it to a hidden
 * name. Its {@code sortBy} gives the items the type of a list; this one leaves it open.
 */
final class Macros {
  private static final String UNUSED = "#unused";
  private static final String HIDDEN = "@optional";

  private Macros() {}

  static List<CelMacro> all() {
    return List.of(
        CelMacro.newReceiverMacro(
            "optMap", 2, (factory, target, arguments) -> expand(factory, target, arguments, true)),
        CelMacro.newReceiverMacro(
            "optFlatMap",
            2,
            (factory, target, arguments) -> expand(factory, target, arguments, false)),
        CelMacro.newReceiverMacro("sortBy", 2, Macros::sortBy));
  }

  private static Optional<CelExpr> sortBy(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    return CelExtensions.lists().macros().stream()
        .filter(macro -> macro.getFunction().equals("sortBy"))
        .findFirst()
        .flatMap(macro -> macro.getExpander().expandMacro(factory, target, arguments))
        .map(sorted -> factory.newGlobalCall("dyn", sorted));
  }

  private static Optional<CelExpr> expand(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments, boolean wrap) {
    CelExpr name = arguments.getFirst();
    if (name.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.of(factory.reportError("the first argument must be a name"));
    }
    CelExpr value = factory.newReceiverCall("value", factory.newIdentifier(HIDDEN));
    CelExpr mapped = bind(factory, name.ident().name(), value, arguments.getLast());
    CelExpr present = wrap ? factory.newGlobalCall("optional.of", mapped) : mapped;
    CelExpr result =
        factory.newGlobalCall(
            Operator.CONDITIONAL.getFunction(),
            factory.newReceiverCall("hasValue", factory.newIdentifier(HIDDEN)),
            present,
            factory.newGlobalCall("optional.none"));
    return Optional.of(bind(factory, HIDDEN, target, result));
  }

  // A fold over no items gives its result with the accumulator as the bound name.
  private static CelExpr bind(
      CelMacroExprFactory factory, String name, CelExpr value, CelExpr result) {
    return factory.fold(
        UNUSED,
        factory.newList(),
        name,
        value,
        factory.newBoolLiteral(false),
        factory.newIdentifier(name),
        result);
  }
}
