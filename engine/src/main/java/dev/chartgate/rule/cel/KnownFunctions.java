package dev.chartgate.rule.cel;

import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.extensions.CelExtensions;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of all functions and macros, for the sake of those that are misspelt. */
final class KnownFunctions {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");
  private static final List<String> MACROS =
      List.of(
          "all",
          "cel.bind",
          "exists",
          "existsOne",
          "exists_one",
          "filter",
          "has",
          "map",
          "optFlatMap",
          "optMap",
          "sortBy",
          "transformList",
          "transformMap",
          "transformMapEntry");

  private final NavigableSet<String> names;

  KnownFunctions() {
    NavigableSet<String> all = new TreeSet<>(MACROS);
    OwnFunctions.declared().forEach(overload -> all.add(overload.function()));
    CelExtensions.getAllFunctionNames().forEach(all::add);
    for (StandardFunction function : StandardFunction.values()) {
      all.add(function.functionName());
    }
    all.removeIf(name -> !NAME.matcher(name).matches());
    this.names = Collections.unmodifiableNavigableSet(all);
  }

  /** The names in order, those in a namespace with it. */
  NavigableSet<String> names() {
    return names;
  }

  /** Whether a name is one of a function, or of a macro. */
  boolean contains(String name) {
    return names.contains(name);
  }

  /** Whether a name is what stands before the dot of some function's name. */
  boolean isNamespace(String name) {
    return names.stream().anyMatch(function -> function.startsWith(name + "."));
  }
}
