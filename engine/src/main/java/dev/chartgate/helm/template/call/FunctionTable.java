package dev.chartgate.helm.template.call;

import dev.chartgate.helm.template.value.GoType;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions and methods that templates can call. Immutable. */
public final class FunctionTable {
  private final Map<String, Definition> functions = new HashMap<>();
  private final Map<String, Map<String, Method>> methods = new HashMap<>();

  /**
   * A table of functions and methods.
   *
   * @throws IllegalArgumentException if two functions, or two methods of a type, have one name
   */
  public FunctionTable(Collection<Definition> functions, Collection<Method> methods) {
    for (Definition function : functions) {
      if (this.functions.put(function.name(), function) != null) {
        throw new IllegalArgumentException("two functions " + function.name());
      }
    }
    for (Method method : methods) {
      Map<String, Method> ofType =
          this.methods.computeIfAbsent(method.receiver().name(), type -> new HashMap<>());
      if (ofType.put(method.name(), method) != null) {
        throw new IllegalArgumentException(
            "two methods %s of %s".formatted(method.name(), method.receiver()));
      }
    }
  }

  /** The function of a name. */
  public Optional<Definition> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** The names of all functions. */
  public Set<String> names() {
    return Collections.unmodifiableSet(functions.keySet());
  }

  /** The method of a type. */
  public Optional<Method> method(GoType receiver, String name) {
    Map<String, Method> ofType = methods.get(receiver.name());
    return ofType == null ? Optional.empty() : Optional.ofNullable(ofType.get(name));
  }
}
