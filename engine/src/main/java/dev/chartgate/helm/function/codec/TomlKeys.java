package dev.chartgate.helm.function.codec;

/** Keys and quoted strings of TOML. */
final class TomlKeys {
  private TomlKeys() {}

  /** Whether a key needs no quotes. */
  static boolean isBare(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!isBare(key.charAt(i))) {
        return false;
      }
    }
    return !key.isEmpty();
  }

  static boolean isBare(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  /** A key as it is written. */
  static String shown(String key) {
    if (isBare(key)) {
      return key;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || c == 0x7F) {
        out.append(escaped(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** The escape of a character that cannot stand for itself. */
  static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> "\\u%04x".formatted((int) c);
    };
  }
}
