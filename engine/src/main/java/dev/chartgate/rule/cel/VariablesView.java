package dev.chartgate.rule.cel;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The variables of a rule, evaluated when they are read. */
@SuppressWarnings("Immutable") // what it remembers is what it would compute again
final class VariablesView extends MappingView {
  private final Bindings bindings;
  private final List<NamedExpression> definitions;

  /** How many of them are seen: each sees the ones before it. */
  private final int count;

  private final AtomicReferenceArray<@Nullable Object> evaluated;

  VariablesView(Bindings bindings, List<NamedExpression> definitions) {
    this(bindings, definitions, definitions.size(), new AtomicReferenceArray<>(definitions.size()));
  }

  private VariablesView(
      Bindings bindings,
      List<NamedExpression> definitions,
      int count,
      AtomicReferenceArray<@Nullable Object> evaluated) {
    this.bindings = bindings;
    this.definitions = definitions;
    this.count = count;
    this.evaluated = evaluated;
  }

  @Override
  @Nullable Object lookup(String key) {
    for (int i = 0; i < count; i++) {
      if (definitions.get(i).name().equals(key)) {
        return value(i);
      }
    }
    return null;
  }

  private Object value(int index) {
    NamedExpression definition = definitions.get(index);
    @Nullable Object value = evaluated.get(index);
    if (value == null) {
      VariablesView earlier = new VariablesView(bindings, definitions, index, evaluated);
      value = definition.expression().raw(bindings, earlier);
      evaluated.set(index, value);
    }
    if (value instanceof CelResult.Failed failed) {
      throw new EvaluationFailure(
          "variables.%s: %s".formatted(definition.name(), failed.message()));
    }
    return value;
  }

  @Override
  Collection<String> keys() {
    return definitions.subList(0, count).stream().map(NamedExpression::name).toList();
  }
}
