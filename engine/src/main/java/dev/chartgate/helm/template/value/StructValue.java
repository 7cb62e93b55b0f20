package dev.chartgate.helm.template.value;

import dev.chartgate.helm.template.origin.Origin;
import java.util.List;
import java.util.Optional;

/** A struct of Go: {@code .Chart}, {@code .Capabilities}, a time, a semantic version. */
public non-sealed interface StructValue extends Value {

  /**
   * A field.
   *
   * @param name the name in Go
   * @param jsonName the name in JSON and YAML; empty if they leave it out
   * @param omitEmpty whether JSON and YAML leave it out where it is empty
   * @param value its value
   */
  record Field(String name, String jsonName, boolean omitEmpty, Value value) {

    /** Whether others than the printer can see it: as in Go, if it begins with a capital. */
    public boolean isExported() {
      return Character.isUpperCase(name.charAt(0));
    }
  }

  /**
   * Its fields in the order of their declaration; those that are not exported are only printed. An
   * embedded struct is not among them, but its fields are, as others see them.
   */
  List<Field> fields();

  /** Its fields as they are declared: an embedded struct is one of them. */
  default List<Field> declared() {
    return fields();
  }

  /** What a function gets that takes anything: Go copies what it puts into an interface. */
  default StructValue copied() {
    return this;
  }

  /** What its method {@code String} gives, which Go prints instead of the fields. */
  default Optional<String> string() {
    return Optional.empty();
  }

  /** The text that Go's encoders write in place of the fields; only times and versions have one. */
  default Optional<String> encoded() {
    return Optional.empty();
  }

  /** Whether {@code ==} of Go says so: structs by their fields, pointers by what they point to. */
  default boolean isSameAs(StructValue other) {
    return withOrigin(Origin.NONE).equals(other.withOrigin(Origin.NONE));
  }

  /** Go's structs are always true. */
  @Override
  default boolean isTrue() {
    return true;
  }
}
