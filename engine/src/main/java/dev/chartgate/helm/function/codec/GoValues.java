package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.function.date.TimeValue;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoDuration;
import dev.chartgate.helm.template.value.GoKind;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.StructValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What Go's encoders see in values that are more to Go than their structure. */
final class GoValues {
  /** What a value takes beside its characters, in characters. */
  static final int ROOM = 64;

  private GoValues() {}

  /** What {@code encoding/json} writes for a value: bytes are text, and times and versions. */
  static Value forJson(Value value) {
    return switch (value) {
      case ListValue list when list.isNil() -> new Nil(list.origin());
      case MapValue map when map.isNil() -> new Nil(map.origin());
      case ListValue list when isBytes(list) -> base64(list);
      case StructValue struct when struct.encoded().isPresent() ->
          Text.of(struct.encoded().get(), struct.origin());
      default -> value;
    };
  }

  /** What go-yaml writes for a value of Go: durations and versions are text. */
  static Value forYaml(Value value) {
    return switch (value) {
      case Int number when number.type().equals(GoType.DURATION) ->
          Text.of(GoDuration.format(number.value()), number.origin());
      case TimeValue time -> time;
      case StructValue struct when struct.encoded().isPresent() ->
          Text.of(struct.encoded().get(), struct.origin());
      default -> value;
    };
  }

  /** Whether a value is nil to Go: nil itself, a nil map or a nil slice. */
  static boolean isNil(Value value) {
    return switch (value) {
      case Nil _ -> true;
      case ListValue list -> list.isNil();
      case MapValue map -> map.isNil();
      case Bool _, Int _, Float64 _, Text _, StructValue _ -> false;
    };
  }

  private static boolean isBytes(ListValue list) {
    return list.type().element().filter(item -> item.kind() == GoKind.UINT8).isPresent();
  }

  private static Text base64(ListValue list) {
    byte[] bytes = new byte[list.items().size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((Int) list.items().get(i)).value();
    }
    return Text.of(Base64.getEncoder().encodeToString(bytes), list.origin());
  }

  /** The fields that JSON shows, by their names in it. */
  static MapValue jsonMembers(StructValue struct) {
    MapValue members = new MapValue(GoType.MAP, struct.origin());
    for (StructValue.Field field : jsonFields(struct)) {
      members.set(field.jsonName(), field.value());
    }
    return members;
  }

  /** The fields that JSON shows, in order. */
  static List<StructValue.Field> jsonFields(StructValue struct) {
    return struct.fields().stream()
        .filter(field -> !field.jsonName().isEmpty())
        .filter(field -> !(field.omitEmpty() && isEmpty(field.value())))
        .toList();
  }

  /** All fields, by the names that go-yaml gives to those without a tag of its own. */
  static MapValue yamlMembers(StructValue struct) {
    MapValue members = new MapValue(GoType.MAP, struct.origin());
    exported(struct)
        .forEach(field -> members.set(field.name().toLowerCase(Locale.ROOT), field.value()));
    return members;
  }

  /** Those names, in the order of the fields. */
  static List<String> yamlNames(StructValue struct) {
    return exported(struct).map(field -> field.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The fields that encoders see. */
  static Stream<StructValue.Field> exported(StructValue struct) {
    return struct.fields().stream().filter(StructValue.Field::isExported);
  }

  private static boolean isEmpty(Value value) {
    return switch (value) {
      case Nil _ -> true;
      case Bool bool -> !bool.value();
      case Int number -> number.value() == 0;
      case Float64 number -> number.value() == 0;
      case Text text -> text.value().isEmpty();
      case ListValue list -> list.items().isEmpty();
      case MapValue map -> map.size() == 0;
      case StructValue _ -> false;
    };
  }
}
