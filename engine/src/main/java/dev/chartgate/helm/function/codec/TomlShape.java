package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** What becomes a table of TOML, and what a value in a line. */
final class TomlShape {
  private TomlShape() {}

  /**
   * The members of a table.
   *
   * @param map the members
   * @param names their names, in the order in which they are written
   */
  record Table(MapValue map, List<String> names) {}

  /**
   * Whether a value has a heading of its own: a map, or a list of nothing but maps.
   *
   * @throws FunctionException if a list has nil in it
   */
  static boolean isTable(Value value, Budget budget) throws FunctionException {
    return isMap(value) || (value instanceof ListValue list && isTables(list, budget));
  }

  private static boolean isMap(Value value) {
    return (value instanceof MapValue map && !map.isNil())
        || (value instanceof StructValue struct && struct.encoded().isEmpty());
  }

  /**
   * Whether a list has maps in it and nothing else.
   *
   * @throws FunctionException if it, or a list in it, has nil in it
   */
  static boolean isTables(ListValue list, Budget budget) throws FunctionException {
    refuseNil(list, budget);
    return !list.items().isEmpty() && list.items().stream().allMatch(TomlShape::isMap);
  }

  private static void refuseNil(ListValue list, Budget budget) throws FunctionException {
    budget.steps(list.items().size() + 1L);
    for (Value item : list.items()) {
      if (GoValues.isNil(item)) {
        throw nilElement();
      }
      if (item instanceof ListValue inner) {
        refuseNil(inner, budget);
      }
    }
  }

  static FunctionException nilElement() {
    return new FunctionException("toml: cannot encode array with nil element");
  }

  /** The table that a map or a struct becomes. Fields have their names in Go. */
  static Table table(Value value) {
    return switch (value) {
      case MapValue map -> new Table(map, map.names());
      case StructValue struct -> {
        MapValue members = new MapValue(GoType.MAP, struct.origin());
        GoValues.exported(struct).forEach(field -> members.set(field.name(), field.value()));
        yield new Table(members, GoValues.exported(struct).map(StructValue.Field::name).toList());
      }
      default -> throw new IllegalArgumentException("no map: " + value.type());
    };
  }
}
