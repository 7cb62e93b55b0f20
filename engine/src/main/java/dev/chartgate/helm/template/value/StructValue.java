package dev.chartgate.helm.template.value;

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
  record Field(String name, String jsonName, boolean omitEmpty, Value value) {}

  /** Its exported fields, in the order of their declaration. */
  List<Field> fields();

  /** What its method {@code String} gives, which Go prints instead of the fields. */
  default Optional<String> string() {
    return Optional.empty();
  }

  /** The text that Go's encoders write in place of the fields; only times and versions have one. */
  default Optional<String> encoded() {
    return Optional.empty();
  }

  /** Go's structs are always true. */
  @Override
  default boolean isTrue() {
    return true;
  }
}
