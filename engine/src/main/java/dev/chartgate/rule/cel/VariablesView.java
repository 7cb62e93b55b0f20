package dev.chartgate.rule.cel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The variables of a rule, evaluated when they are read. */
@SuppressWarnings("Immutable") // what it remembers is what it would compute again
final class VariablesView extends MappingView {
  private final Bindings bindings;
  private final List<NamedExpression> definitions;
  private final Map<String, Object> evaluated;

  VariablesView(Bindings bindings, List<NamedExpression> definitions) {
    this(bindings, definitions, new ConcurrentHashMap<>(2));
  }

  private VariablesView(
      Bindings bindings, List<NamedExpression> definitions, Map<String, Object> evaluated) {
    this.bindings = bindings;
    this.definitions = definitions;
    this.evaluated = evaluated;
  }

  @Override
  @Nullable Object lookup(String key) {
    for (int i = 0; i < definitions.size(); i++) {
      if (definitions.get(i).name().equals(key)) {
        return value(i);
      }
    }
    return null;
  }

  private Object value(int index) {
    NamedExpression definition = definitions.get(index);
    Object value = evaluated.get(definition.name());
    if (value == null) {
      VariablesView earlier = new VariablesView(bindings, definitions.subList(0, index), evaluated);
      value = definition.expression().raw(bindings, earlier);
      evaluated.putIfAbsent(definition.name(), value);
    }
    if (value instanceof CelResult.Failed failed) {
      throw new EvaluationFailure(
          "variables.%s: %s".formatted(definition.name(), failed.message()));
    }
    return value;
  }

  @Override
  Collection<String> keys() {
    return definitions.stream().map(NamedExpression::name).toList();
  }
}
