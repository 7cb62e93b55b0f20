package dev.chartgate.helm.render;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A struct of Helm that templates see.
 *
 * @param type its type
 * @param fields its fields in the order of their declaration, those of an embedded struct among
 *     them
 * @param declared the same with the embedded struct as one field
 * @param string what its method {@code String} gives where it is not copied, if it has one
 * @param origin where it came from
 */
record Struct(
    GoType type, List<Field> fields, List<Field> declared, Optional<String> string, Origin origin)
    implements StructValue {

  Struct {
    fields = List.copyOf(fields);
    declared = List.copyOf(declared);
  }

  @Override
  public Struct withOrigin(Origin other) {
    return new Struct(type, fields, declared, string, other);
  }

  /** Helm's structs have their methods on pointers, which a copy in an interface is none of. */
  @Override
  public Struct copied() {
    return new Struct(type, fields, declared, Optional.empty(), origin);
  }

  /** Begins a struct of a type of such a name. */
  static Builder of(String type) {
    return new Builder(GoType.scalar(type, GoKind.STRUCT));
  }

  /** Collects fields. */
  static final class Builder {
    private final GoType type;
    private final List<Field> fields = new ArrayList<>();
    private final List<Field> declared = new ArrayList<>();
    private Optional<String> string = Optional.empty();

    private Builder(GoType type) {
      this.type = type;
    }

    /** Adds a field that JSON shows always. */
    Builder field(String name, String jsonName, Value value) {
      return add(new Field(name, jsonName, false, value));
    }

    /** Adds a field that JSON leaves out if it is empty. */
    Builder omitEmpty(String name, String jsonName, Value value) {
      return add(new Field(name, jsonName, true, value));
    }

    private Builder add(Field field) {
      fields.add(field);
      declared.add(field);
      return this;
    }

    /** Makes an embedded struct of the fields so far. */
    Builder embedded(String name, String typeName) {
      GoType embedded = GoType.scalar(typeName, GoKind.STRUCT);
      Struct struct = new Struct(embedded, fields, declared, Optional.empty(), Origin.NONE);
      declared.clear();
      declared.add(new Field(name, "", false, struct));
      return this;
    }

    /** Sets what its method {@code String} gives. */
    Builder string(String text) {
      string = Optional.of(text);
      return this;
    }

    Struct build() {
      return new Struct(type, fields, declared, string, Origin.NONE);
    }
  }
}
