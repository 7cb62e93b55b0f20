package dev.chartgate.rule.cel;

import dev.cel.common.CelOptions;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelInternalRuntimeLibrary;
import dev.cel.runtime.CelRuntimeLibrary;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.RuntimeEquality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of CEL's own functions. Those with a namespace of their own are made only for expressions
 * that use it: the sets alone bring all of protobuf, some 12 ms of a start.
 */
enum FunctionLibrary {
  /** The standard functions, and the extensions whose functions have no namespace of their own. */
  COMMON("") {
    @Override
    List<CelFunctionBinding> functions(CelOptions options, RuntimeEquality equality) {
      List<CelFunctionBinding> functions =
          new ArrayList<>(
              CelStandardFunctions.newBuilder().build().newFunctionBindings(equality, options));
      // Asking a library for its latest version costs some 50 ms at start.
      collect(CelExtensions.strings(), options, equality, functions);
      collect(CelExtensions.lists(LISTS_VERSION), options, equality, functions);
      collect(CelExtensions.comprehensions(), options, equality, functions);
      return functions;
    }
  },
  /** Sets. */
  SETS("sets.") {
    @Override
    List<CelFunctionBinding> functions(CelOptions options, RuntimeEquality equality) {
      return collected(CelExtensions.sets(options), options, equality);
    }
  },
  /** Numbers. */
  MATH("math.") {
    @Override
    List<CelFunctionBinding> functions(CelOptions options, RuntimeEquality equality) {
      return collected(CelExtensions.math(MATH_VERSION), options, equality);
    }
  },
  /** Regular expressions. */
  REGEX("regex.") {
    @Override
    List<CelFunctionBinding> functions(CelOptions options, RuntimeEquality equality) {
      return collected(CelExtensions.regex(), options, equality);
    }
  },
  /** Base64. */
  ENCODERS("base64.") {
    @Override
    List<CelFunctionBinding> functions(CelOptions options, RuntimeEquality equality) {
      return collected(CelExtensions.encoders(options), options, equality);
    }
  };

  private static final int LISTS_VERSION = 2;
  private static final int MATH_VERSION = 2;

  private final String namespace;

  FunctionLibrary(String namespace) {
    this.namespace = namespace;
  }

  /** What the names of its functions begin with. */
  String namespace() {
    return namespace;
  }

  /** Makes its functions. */
  abstract List<CelFunctionBinding> functions(CelOptions options, RuntimeEquality equality);

  /** The library that has a function with a name, if any of CEL's has. */
  static FunctionLibrary of(String function) {
    return Arrays.stream(values())
        .filter(library -> library != COMMON && function.startsWith(library.namespace))
        .findFirst()
        .orElse(COMMON);
  }

  private static List<CelFunctionBinding> collected(
      CelRuntimeLibrary library, CelOptions options, RuntimeEquality equality) {
    List<CelFunctionBinding> functions = new ArrayList<>();
    collect(library, options, equality, functions);
    return functions;
  }

  private static void collect(
      CelRuntimeLibrary library,
      CelOptions options,
      RuntimeEquality equality,
      List<CelFunctionBinding> functions) {
    BindingCollector collector = new BindingCollector(functions);
    if (library instanceof CelInternalRuntimeLibrary internal) {
      internal.setRuntimeOptions(collector, equality, options);
    } else {
      library.setRuntimeOptions(collector);
    }
  }
}
