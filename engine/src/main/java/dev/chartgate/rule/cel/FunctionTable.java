package dev.chartgate.rule.cel;

import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.DefaultDispatcher;
import dev.cel.runtime.InternalCelFunctionBinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All functions by name, CEL's and ours, each overload of a function reachable through one
 * dispatch.
 */
final class FunctionTable {
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final List<CelFunctionBinding> notStrict = new ArrayList<>();

  /**
   * One function.
   *
   * @param candidates its implementations
   * @param overloads its overloads' names, and how many arguments each has
   */
  private record Function(
      List<FunctionDispatch.Candidate> candidates, Map<String, Integer> overloads) {
    Function() {
      this(new ArrayList<>(), new LinkedHashMap<>());
    }

    Set<Integer> arities() {
      Set<Integer> arities = new LinkedHashSet<>();
      candidates.forEach(candidate -> arities.add(candidate.types().size()));
      return arities;
    }
  }

  private Function function(String name) {
    return functions.computeIfAbsent(name, _ -> new Function());
  }

  /** Adds a function of ours. */
  void add(Overload overload) {
    Function function = function(overload.function());
    @SuppressWarnings("Immutable") // our functions have no state
    CelFunctionOverload body = arguments -> overload.body().apply(arguments);
    function.candidates.add(
        new FunctionDispatch.Candidate(
            overload.arguments().stream().<Class<?>>map(ValueType::type).toList(), body));
    function.overloads.put(overload.id(), overload.arguments().size());
  }

  /** Adds a function of CEL's, if it is not one of those that {@link CoreFunctions} replaces. */
  void add(CelFunctionBinding binding) {
    if (!binding.isStrict()) {
      notStrict.add(binding);
      return;
    }
    String name =
        binding instanceof InternalCelFunctionBinding internal
            ? internal.getFunctionName()
            : binding.getOverloadId();
    boolean groupOfOthers = binding.getOverloadId().equals(name) && functions.containsKey(name);
    if (groupOfOthers) {
      return;
    }
    Function function = function(name);
    function.overloads.put(binding.getOverloadId(), binding.getArgTypes().size());
    if (!CoreFunctions.REPLACED.contains(name)) {
      function.candidates.add(
          new FunctionDispatch.Candidate(binding.getArgTypes(), binding.getDefinition()));
    }
  }

  /**
   * The functions as CEL's planner looks them up: by the name of the function or of an overload.
   */
  DefaultDispatcher dispatcher() {
    DefaultDispatcher.Builder builder = DefaultDispatcher.newBuilder();
    notStrict.forEach(binding -> register(builder, binding.getOverloadId(), binding));
    functions.forEach((name, function) -> register(builder, name, function));
    return builder.build();
  }

  private static void register(DefaultDispatcher.Builder builder, String name, Function function) {
    FunctionDispatch dispatch = new FunctionDispatch(name, function.candidates);
    Map<Integer, CelFunctionBinding> byArity = new LinkedHashMap<>();
    for (int arity : function.arities()) {
      byArity.put(arity, binding(name + "/" + arity, arity, dispatch));
    }
    function.overloads.forEach((overload, arity) -> {
      CelFunctionBinding binding = byArity.get(arity);
      if (!overload.equals(name) && binding != null) {
        register(builder, overload, binding);
      }
    });
    if (byArity.size() == 1) {
      register(builder, name, byArity.values().iterator().next());
    } else {
      CelFunctionBinding.fromOverloads(name, byArity.values()).stream()
          .filter(binding -> binding.getOverloadId().equals(name))
          .forEach(binding -> register(builder, name, binding));
    }
  }

  private static void register(
      DefaultDispatcher.Builder builder, String name, CelFunctionBinding binding) {
    builder.addOverload(
        name, name, binding.getArgTypes(), binding.isStrict(), binding.getDefinition());
  }

  private static CelFunctionBinding binding(String id, int arity, FunctionDispatch dispatch) {
    return switch (arity) {
      case 1 ->
          CelFunctionBinding.from(
              id, Object.class, argument -> dispatch.apply(new Object[] {argument}));
      case 2 ->
          CelFunctionBinding.from(
              id,
              Object.class,
              Object.class,
              (left, right) -> dispatch.apply(new Object[] {left, right}));
      default ->
          CelFunctionBinding.from(id, Collections.<Class<?>>nCopies(arity, Object.class), dispatch);
    };
  }
}
