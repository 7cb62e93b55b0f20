package dev.chartgate.load;

/** JSON as YAML wants it. */
final class JsonText {
  private JsonText() {}

  /**
   * JSON in which those characters are escaped that JSON allows in its strings and YAML does not
   * print (YAML 1.2.2, 5.1): DEL, the C1 controls, and what is no character at all.
   */
  static String asYaml(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean printable =
          c < 0x7f || (c > 0x9f && c != 0xfeff && c != 0xfffe && c != 0xffff) || c == 0x85;
      if (!printable && escaped == null) {
        escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
      }
      if (escaped != null) {
        if (printable) {
          escaped.append(c);
        } else {
          escaped.append("\\u%04x".formatted((int) c));
        }
      }
    }
    return escaped == null ? json : escaped.toString();
  }
}
