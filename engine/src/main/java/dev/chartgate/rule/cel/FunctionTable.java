package dev.chartgate.rule.cel;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.DefaultDispatcher;
import dev.cel.runtime.InternalCelFunctionBinding;
import dev.cel.runtime.RuntimeEquality;
import dev.cel.runtime.RuntimeHelpers;
import dev.chartgate.source.Once;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All functions by name, CEL's and ours, each overload of a function reachable through one
 * dispatch. A function is set up when the first expression calls it. Safe for many threads.
 */
final class FunctionTable {
  private final Map<String, List<Overload>> own = new LinkedHashMap<>();
  private final Map<FunctionLibrary, Once<Map<String, List<CelFunctionBinding>>>> libraries =
      new EnumMap<>(FunctionLibrary.class);
  private final Map<String, Map<String, CelFunctionBinding>> entries = new ConcurrentHashMap<>();

  FunctionTable(CelOptions options) {
    for (Overload overload : OwnFunctions.all()) {
      own.computeIfAbsent(overload.function(), _ -> new ArrayList<>()).add(overload);
    }
    Once<RuntimeEquality> equality =
        new Once<>(() -> RuntimeEquality.create(RuntimeHelpers.create(), options));
    for (FunctionLibrary library : FunctionLibrary.values()) {
      libraries.put(library, new Once<>(() -> byName(library.functions(options, equality.get()))));
    }
  }

  private Map<String, List<CelFunctionBinding>> library(FunctionLibrary library) {
    Once<Map<String, List<CelFunctionBinding>>> functions = libraries.get(library);
    if (functions == null) {
      throw new IllegalStateException("no library " + library);
    }
    return functions.get();
  }

  private static Map<String, List<CelFunctionBinding>> byName(List<CelFunctionBinding> bindings) {
    Map<String, List<CelFunctionBinding>> byName = new LinkedHashMap<>();
    for (CelFunctionBinding binding : bindings) {
      String name = name(binding);
      boolean groupOfOthers = binding.getOverloadId().equals(name) && byName.containsKey(name);
      if (!groupOfOthers) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(binding);
      }
    }
    return byName;
  }

  private static String name(CelFunctionBinding binding) {
    return binding instanceof InternalCelFunctionBinding internal
        ? internal.getFunctionName()
        : binding.getOverloadId();
  }

  /**
   * Some functions as CEL's planner looks them up: by the name of the function or of an overload.
   */
  DefaultDispatcher dispatcher(Set<String> functions) {
    DefaultDispatcher.Builder builder = DefaultDispatcher.newBuilder();
    for (String function : functions) {
      entries
          .computeIfAbsent(function, this::entries)
          .forEach((name, binding) ->
              builder.addOverload(
                  name, name, binding.getArgTypes(), binding.isStrict(), binding.getDefinition()));
    }
    return builder.build();
  }

  /** A function and its overloads by their names. */
  private Map<String, CelFunctionBinding> entries(String name) {
    Map<String, CelFunctionBinding> entries = new LinkedHashMap<>();
    List<FunctionDispatch.Candidate> candidates = new ArrayList<>();
    Map<String, Integer> overloads = new LinkedHashMap<>();
    for (Overload overload : own.getOrDefault(name, List.of())) {
      candidates.add(candidate(overload));
      overloads.put(overload.id(), overload.arguments().size());
    }
    for (CelFunctionBinding binding :
        library(FunctionLibrary.of(name)).getOrDefault(name, List.of())) {
      if (!binding.isStrict()) {
        entries.put(binding.getOverloadId(), binding);
        entries.put(name, binding);
        continue;
      }
      overloads.put(binding.getOverloadId(), binding.getArgTypes().size());
      if (!CoreFunctions.REPLACED.contains(name)) {
        candidates.add(
            new FunctionDispatch.Candidate(binding.getArgTypes(), binding.getDefinition()));
      }
    }
    put(entries, name, candidates, overloads);
    return entries;
  }

  private static FunctionDispatch.Candidate candidate(Overload overload) {
    @SuppressWarnings("Immutable") // our functions have no state
    CelFunctionOverload body = arguments -> overload.body().apply(arguments);
    List<Class<?>> types = new ArrayList<>();
    overload.arguments().forEach(argument -> types.add(argument.type()));
    return new FunctionDispatch.Candidate(List.copyOf(types), body);
  }

  private static void put(
      Map<String, CelFunctionBinding> entries,
      String name,
      List<FunctionDispatch.Candidate> candidates,
      Map<String, Integer> overloads) {
    Set<Integer> arities = new LinkedHashSet<>();
    candidates.forEach(candidate -> arities.add(candidate.types().size()));
    FunctionDispatch dispatch = new FunctionDispatch(name, candidates);
    Map<Integer, CelFunctionBinding> byArity = new LinkedHashMap<>();
    for (int arity : arities) {
      byArity.put(arity, binding(name + "/" + arity, arity, dispatch));
    }
    overloads.forEach((overload, arity) -> {
      CelFunctionBinding binding = byArity.get(arity);
      if (!overload.equals(name) && binding != null) {
        entries.put(overload, binding);
      }
    });
    if (byArity.size() == 1) {
      entries.put(name, byArity.values().iterator().next());
    } else if (!byArity.isEmpty()) {
      CelFunctionBinding.fromOverloads(name, byArity.values()).stream()
          .filter(binding -> binding.getOverloadId().equals(name))
          .forEach(binding -> entries.put(name, binding));
    }
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
