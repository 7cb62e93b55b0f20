package dev.chartgate.rule.cel;

import dev.cel.common.values.CelValue;
import dev.cel.runtime.AccumulatedUnknowns;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.ConcatenatedListView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls the overload of a function that fits the arguments. It passes unknowns through, counts what
 * a call costs, and makes messages that show no argument.
 */
@SuppressWarnings("Immutable") // the candidates are CEL's own functions and ours, none has state
final class FunctionDispatch implements CelFunctionOverload {
  private final String function;
  private final List<Candidate> candidates;
  private final CallCost cost;

  /**
   * One implementation.
   *
   * @param types the classes of its arguments
   * @param body what it does
   */
  record Candidate(List<Class<?>> types, CelFunctionOverload body) {
    boolean takes(Object[] arguments) {
      if (types.size() != arguments.length) {
        return false;
      }
      for (int i = 0; i < arguments.length; i++) {
        if (!types.get(i).isInstance(arguments[i])) {
          return false;
        }
      }
      return true;
    }
  }

  FunctionDispatch(String function, List<Candidate> candidates) {
    this.function = function;
    this.candidates = List.copyOf(candidates);
    this.cost = CallCost.of(function);
  }

  @Override
  public Object apply(Object[] arguments) {
    // CEL itself passes unknowns through only where a function has two arguments or more.
    if (arguments.length == 1 && arguments[0] instanceof AccumulatedUnknowns unknowns) {
      return unknowns;
    }
    try {
      for (Candidate candidate : candidates) {
        if (candidate.takes(arguments)) {
          Evaluation.charge(cost.before(arguments));
          if (function.startsWith("regex.") && arguments[1] instanceof String regex) {
            Evaluation.requireSmall(function, regex);
          }
          Object result = candidate.body.apply(arguments);
          Evaluation.charge(size(result));
          return result;
        }
      }
    } catch (UnknownSignal signal) {
      return UnknownValue.unknowns(List.of(signal.want()));
    } catch (EvaluationFailure failure) {
      throw failure;
    } catch (RuntimeException | CelEvaluationException e) {
      throw new EvaluationFailure(Failures.ofFunction(function, e));
    }
    throw new EvaluationFailure(
        "%s is not defined for %s"
            .formatted(
                Operators.words(function),
                Stream.of(arguments).map(ValueType::nameOf).collect(Collectors.joining(" and "))));
  }

  /** What a value costs to read or make: views are charged when they are walked. */
  static long size(Object value) {
    return switch (value) {
      case String string -> string.length() / 8;
      case CelValue _ -> 0;
      // A macro appends to its result in place.
      case ConcatenatedListView<?> _ -> 0;
      case Collection<?> collection -> collection.size();
      case Map<?, ?> map -> map.size();
      default -> 0;
    };
  }
}
