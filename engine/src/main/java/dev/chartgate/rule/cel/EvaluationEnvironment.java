package dev.chartgate.rule.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelContainer;
import dev.cel.common.CelOptions;
import dev.cel.common.types.DefaultTypeProvider;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.cel.runtime.planner.ProgramPlanner;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Plans expressions. CEL's planner is set up here by hand, because its own builder brings
 * protobuf's descriptors, and registers functions as they are instead of through {@link
 * FunctionDispatch}. The planner has the functions that were called so far, and is made anew for an
 * expression that calls others. Safe for many threads.
 */
final class EvaluationEnvironment {
  /** What most rules call: set up beforehand, it need not be in the middle of the first rules. */
  private static final Set<String> COMMON =
      Set.of(
          "!_",
          "@has",
          "@in",
          "@not_strictly_false",
          "@select",
          "_!=_",
          "_&&_",
          "_+_",
          "_<_",
          "_<=_",
          "_==_",
          "_>_",
          "_>=_",
          "_?_:_",
          "_[?_]",
          "_[_]",
          "_||_",
          "get",
          "int",
          "join",
          "lowerAscii",
          "matches",
          "orValue",
          "size",
          "startsWith",
          "string",
          "type");

  private final CelOptions options;
  private final FunctionTable functions;
  private final RuntimeValues values = new RuntimeValues();
  private final CelContainer container = CelContainer.newBuilder().build();

  private volatile Planner planner;

  /** A planner and the functions that it knows. */
  private record Planner(ProgramPlanner planner, Set<String> functions) {}

  EvaluationEnvironment(CelOptions options) {
    this.options = options;
    this.functions = new FunctionTable(options);
    this.planner = planner(COMMON);
  }

  /** Makes a program of a checked expression. */
  Program plan(ExpressionReader.Checked expression) {
    try {
      return knowing(expression.functions()).plan(expression.ast());
    } catch (CelEvaluationException e) {
      throw new IllegalArgumentException("a checked expression cannot be planned", e);
    }
  }

  private ProgramPlanner knowing(Set<String> called) {
    Planner known = planner;
    if (!known.functions().containsAll(called)) {
      Set<String> all = new LinkedHashSet<>(known.functions());
      all.addAll(called);
      known = planner(all);
      planner = known;
    }
    return known.planner();
  }

  private Planner planner(Set<String> called) {
    return new Planner(
        ProgramPlanner.newPlanner(
            DefaultTypeProvider.getInstance(),
            (type, fields) -> Optional.empty(),
            functions.dispatcher(called),
            values,
            container,
            options,
            ImmutableSet.of()),
        called);
  }
}
