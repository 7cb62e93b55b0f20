package dev.chartgate.rule.cel;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import dev.chartgate.rule.cel.value.AbsoluteUrl;
import dev.chartgate.rule.cel.value.IpAddress;
import dev.chartgate.rule.cel.value.IpNetwork;
import dev.chartgate.rule.cel.value.NamedFormat;
import dev.chartgate.rule.cel.value.Quantity;
import dev.chartgate.rule.cel.value.Semver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of what own functions take and give. */
enum ValueType {
  DYN("dyn", Object.class),
  BOOL("bool", Boolean.class),
  INT("int", Long.class),
  DOUBLE("double", Double.class),
  STRING("string", String.class),
  LIST("list", List.class),
  MAP("map", Map.class),
  OPTIONAL("optional", Optional.class),
  QUANTITY("quantity", Quantity.class),
  URL("url", AbsoluteUrl.class),
  IP("ip", IpAddress.class),
  CIDR("cidr", IpNetwork.class),
  SEMVER("semver", Semver.class),
  FORMAT("format", NamedFormat.class);

  private final String label;
  private final Class<?> type;

  ValueType(String label, Class<?> type) {
    this.label = label;
    this.type = type;
  }

  /** The name of the type in CEL. */
  String label() {
    return label;
  }

  /** The class of its values. */
  Class<?> type() {
    return type;
  }

  /** What a value is, for messages. */
  static String nameOf(Object value) {
    return switch (value) {
      case NullValue _ -> "null";
      case Map<?, ?> _ -> "map";
      case List<?> _ -> "list";
      case String _ -> "string";
      case Long _ -> "int";
      case UnsignedLong _ -> "uint";
      case Double _ -> "double";
      case Boolean _ -> "bool";
      case Optional<?> _ -> "optional";
      case CelByteString _ -> "bytes";
      case Duration _ -> "duration";
      case Instant _ -> "timestamp";
      case Quantity _ -> "quantity";
      case AbsoluteUrl _ -> "url";
      case IpAddress _ -> "ip";
      case IpNetwork _ -> "cidr";
      case Semver _ -> "semver";
      case NamedFormat _ -> "format";
      default -> "type";
    };
  }
}
