package dev.chartgate.helm.render;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A struct of Helm that templates see.
 *
 * @param type its type
 * @param fields its fields in the order of their declaration
 * @param origin where it came from
 */
record Struct(GoType type, List<Field> fields, Origin origin) implements StructValue {

  Struct {
    fields = List.copyOf(fields);
  }

  @Override
  public Struct withOrigin(Origin other) {
    return new Struct(type, fields, other);
  }

  /** Begins a struct of a type of such a name. */
  static Builder of(String type) {
    return new Builder(GoType.scalar(type, GoKind.STRUCT));
  }

  /** Collects fields. */
  static final class Builder {
    private final GoType type;
    private final List<Field> fields = new ArrayList<>();

    private Builder(GoType type) {
      this.type = type;
    }

    /** Adds a field that JSON shows always. */
    Builder field(String name, String jsonName, Value value) {
      fields.add(new Field(name, jsonName, false, value));
      return this;
    }

    /** Adds a field that JSON leaves out if it is empty. */
    Builder omitEmpty(String name, String jsonName, Value value) {
      fields.add(new Field(name, jsonName, true, value));
      return this;
    }

    Struct build() {
      return new Struct(type, fields, Origin.NONE);
    }
  }
}
