package dev.chartgate.source;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The type of a plain scalar as Helm reads it: the rules of YAML 1.1 in the reading of go-yaml v2,
 * which Helm and Kubernetes use through sigs.k8s.io/yaml. There are no timestamps: on the way
 * through JSON they become strings again.
 */
final class ScalarType {
  private static final Map<String, Optional<Object>> WORDS = words();
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9]+");
  private static final BigInteger UINT64_MAX =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private ScalarType() {}

  private static Map<String, Optional<Object>> words() {
    Map<String, Optional<Object>> words = new HashMap<>();
    for (String word :
        List.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON")) {
      words.put(word, Optional.of(true));
    }
    for (String word :
        List.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF")) {
      words.put(word, Optional.of(false));
    }
    for (String word : new String[] {"", "~", "null", "Null", "NULL"}) {
      words.put(word, Optional.empty());
    }
    return words;
  }

  /**
   * The value of a scalar.
   *
   * @param text its characters
   * @param plain whether it was written without quotes
   * @param tag its explicit tag, or the empty string
   * @return a string, long, double or boolean, or null for YAML's null
   * @throws IllegalArgumentException if the tag demands what the text is not
   */
  static @Nullable Object resolve(String text, boolean plain, String tag) {
    if (tag.equals(Tag.STR.getValue())) {
      return text;
    }
    if (tag.equals(Tag.BINARY.getValue())) {
      return binary(text);
    }
    if (tag.isEmpty() && !plain) {
      return text;
    }
    if (!tag.isEmpty() && !tag.startsWith(Tag.PREFIX)) {
      return text;
    }
    return resolvePlain(text);
  }

  private static @Nullable Object resolvePlain(String text) {
    Optional<Object> word = WORDS.get(text);
    if (word != null) {
      return word.orElse(null);
    }
    char first = text.charAt(0);
    if (!(first >= '0' && first <= '9') && first != '-' && first != '+' && first != '.') {
      return text;
    }
    Object number = number(text.replace("_", ""));
    return number == null ? text : number;
  }

  private static @Nullable Object number(String text) {
    Object integer = integer(text);
    if (integer != null) {
      return integer;
    }
    return FLOAT.matcher(text).matches() ? (Object) Double.valueOf(text) : null;
  }

  private static @Nullable Object integer(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (digits.isEmpty()) {
      return null;
    }
    int radix = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      radix = 16;
      digits = digits.substring(2);
    } else if (digits.startsWith("0b") || digits.startsWith("0B")) {
      radix = 2;
      digits = digits.substring(2);
    } else if (digits.startsWith("0o") || digits.startsWith("0O")) {
      radix = 8;
      digits = digits.substring(2);
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      radix = 8;
      digits = digits.substring(1);
    }
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), radix) < 0 || digits.charAt(i) > 'f') {
        return null;
      }
    }
    if (digits.isEmpty()) {
      return null;
    }
    BigInteger value = new BigInteger(digits, radix);
    if (negative) {
      value = value.negate();
    }
    if (value.bitLength() < 64) {
      return value.longValueExact();
    }
    return (value.compareTo(UINT64_MAX) <= 0 && value.signum() > 0)
            || DIGITS.matcher(text).matches()
        ? (Object) value.doubleValue()
        : null;
  }

  private static String binary(String text) {
    return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
  }

  /** The string that a scalar becomes as a key, as JSON wants it. */
  static String keyText(ScalarNode scalar) {
    Object value = scalar.value();
    return value == null || value instanceof String ? scalar.text() : value.toString();
  }
}
