package dev.chartgate.rule.cel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function of our own for one list of argument types.
 *
 * @param function its name
 * @param member whether it is called on its first argument
 * @param result what it gives
 * @param arguments what it takes, the receiver first
 * @param body what it does
 */
record Overload(
    String function, boolean member, ValueType result, List<ValueType> arguments, Body body) {

  /** Copies the arguments. */
  Overload {
    arguments = List.copyOf(arguments);
  }

  /** What a function does; no argument is unknown or an error. */
  @FunctionalInterface
  interface Body {
    /** The result for arguments of the declared types. */
    Object apply(Object[] arguments);
  }

  /** A function called as {@code name(…)}. */
  static Overload global(String name, ValueType result, Body body, ValueType... arguments) {
    return new Overload(name, false, result, List.of(arguments), body);
  }

  /** A function called as {@code receiver.name(…)}. */
  static Overload member(String name, ValueType result, Body body, ValueType... arguments) {
    return new Overload(name, true, result, List.of(arguments), body);
  }

  /** The name that no other overload has. */
  String id() {
    return (member ? "member_" : "")
        + function
        + arguments.stream().map(type -> "_" + type.label()).collect(Collectors.joining());
  }
}
