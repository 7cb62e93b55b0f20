package dev.chartgate.rule.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelContainer;
import dev.cel.common.CelOptions;
import dev.cel.common.types.DefaultTypeProvider;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelInternalRuntimeLibrary;
import dev.cel.runtime.CelRuntimeLibrary;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.Program;
import dev.cel.runtime.RuntimeEquality;
import dev.cel.runtime.RuntimeHelpers;
import dev.cel.runtime.planner.ProgramPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans expressions. CEL's planner is set up here by hand, because its own builder brings
 * protobuf's descriptors, and registers functions as they are instead of through {@link
 * FunctionDispatch}.
 */
final class EvaluationEnvironment {
  // Asking a library for its latest version costs some 50 ms at start.
  private static final int LISTS_VERSION = 2;
  private static final int MATH_VERSION = 2;

  private final ProgramPlanner planner;

  EvaluationEnvironment(CelOptions options) {
    FunctionTable functions = new FunctionTable();
    OwnFunctions.all().forEach(functions::add);
    libraryFunctions(options).forEach(functions::add);
    this.planner =
        ProgramPlanner.newPlanner(
            DefaultTypeProvider.getInstance(),
            (type, fields) -> Optional.empty(),
            functions.dispatcher(),
            new RuntimeValues(),
            CelContainer.newBuilder().build(),
            options,
            ImmutableSet.of());
  }

  /** Makes a program of a checked expression. */
  Program plan(CelAbstractSyntaxTree ast) {
    try {
      return planner.plan(ast);
    } catch (CelEvaluationException e) {
      throw new IllegalArgumentException("a checked expression cannot be planned", e);
    }
  }

  private static List<CelFunctionBinding> libraryFunctions(CelOptions options) {
    RuntimeEquality equality = RuntimeEquality.create(RuntimeHelpers.create(), options);
    List<CelFunctionBinding> bindings =
        new ArrayList<>(
            CelStandardFunctions.newBuilder().build().newFunctionBindings(equality, options));
    BindingCollector collector = new BindingCollector(bindings);
    for (CelRuntimeLibrary library :
        List.of(
            CelExtensions.strings(),
            CelExtensions.lists(LISTS_VERSION),
            CelExtensions.sets(options),
            CelExtensions.math(MATH_VERSION),
            CelExtensions.regex(),
            CelExtensions.encoders(options),
            CelExtensions.comprehensions())) {
      if (library instanceof CelInternalRuntimeLibrary internal) {
        internal.setRuntimeOptions(collector, equality, options);
      } else {
        library.setRuntimeOptions(collector);
      }
    }
    return bindings;
  }
}
