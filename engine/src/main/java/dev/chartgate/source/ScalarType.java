package dev.chartgate.source;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The type of a plain scalar as Helm reads it: the rules of YAML 1.1 in the reading of go-yaml v2,
 * which Helm and Kubernetes use through sigs.k8s.io/yaml. There are no timestamps: on the way
 * through JSON they become strings again.
 */
public final class ScalarType {
  private static final Map<String, Optional<Object>> WORDS = words();
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Set<String> RESOLVED =
      Set.of(Tag.NULL.getValue(), Tag.BOOL.getValue(), Tag.INT.getValue(), Tag.FLOAT.getValue());

  private ScalarType() {}

  /** Whether a text that stands without quotes and tag is a string. */
  public static boolean isString(String text) {
    return resolvePlain(text) instanceof String;
  }

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
    for (String word : List.of(".nan", ".NaN", ".NAN")) {
      words.put(word, Optional.of(Double.NaN));
    }
    for (String word : List.of(".inf", ".Inf", ".INF")) {
      words.put(word, Optional.of(Double.POSITIVE_INFINITY));
      words.put("+" + word, Optional.of(Double.POSITIVE_INFINITY));
      words.put("-" + word, Optional.of(Double.NEGATIVE_INFINITY));
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
    if (!tag.isEmpty() && !RESOLVED.contains(tag)) {
      return text;
    }
    return as(tag, resolvePlain(text), text);
  }

  /** The value as its tag demands it; only an integer can become what it was not, a float. */
  private static @Nullable Object as(String tag, @Nullable Object value, String text) {
    boolean fits =
        switch (value) {
          case null -> tag.equals(Tag.NULL.getValue());
          case Boolean _ -> tag.equals(Tag.BOOL.getValue());
          case Long _ -> tag.equals(Tag.INT.getValue()) || tag.equals(Tag.FLOAT.getValue());
          case Double _ -> tag.equals(Tag.FLOAT.getValue()) || isUnsigned(tag, text);
          case Object _ -> false;
        };
    if (!tag.isEmpty() && !fits) {
      throw new IllegalArgumentException(
          "this is not of the type that its tag !!%s demands"
              .formatted(tag.substring(Tag.PREFIX.length())));
    }
    return tag.equals(Tag.FLOAT.getValue()) && value instanceof Long whole
        ? (Object) whole.doubleValue()
        : value;
  }

  private static boolean isUnsigned(String tag, String text) {
    return tag.equals(Tag.INT.getValue()) && isUnsigned(text);
  }

  /** Whether a text is an integer that needs all 64 bits, which Go reads as an unsigned one. */
  private static boolean isUnsigned(String text) {
    return whole(text.replace("_", ""))
        .filter(value -> value.signum() > 0 && value.bitLength() == 64)
        .isPresent();
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
    boolean mayHaveUnderscores = first != '.' || hasUnderscoresBetweenDigits(text);
    Object number = number(mayHaveUnderscores ? text.replace("_", "") : text);
    return number == null ? text : number;
  }

  /** Where no digit stands before the point, Go takes underscores as it takes them in its code. */
  private static boolean hasUnderscoresBetweenDigits(String text) {
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      if (!isDigit(text, i - 1) || !isDigit(text, i + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(String text, int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private static @Nullable Object number(String text) {
    Optional<BigInteger> whole = whole(text);
    if (whole.isPresent() && whole.get().bitLength() < 64) {
      return whole.get().longValueExact();
    }
    if (whole.isPresent() && whole.get().signum() > 0 && whole.get().bitLength() == 64) {
      return whole.get().doubleValue();
    }
    if (!FLOAT.matcher(text).matches()) {
      return null;
    }
    // Go takes a number that is too great for a float for a string.
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : (Object) value;
  }

  private static Optional<BigInteger> whole(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (digits.isEmpty()) {
      return Optional.empty();
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
        return Optional.empty();
      }
    }
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(digits, radix);
    return Optional.of(negative ? value.negate() : value);
  }

  private static String binary(String text) {
    String joined = text.replace("\n", "").replace("\r", "");
    if (joined.length() % 4 != 0) {
      throw new IllegalArgumentException("this !!binary value is not base64 with its padding");
    }
    try {
      return new String(Base64.getDecoder().decode(joined), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("this !!binary value is not base64", e);
    }
  }

  /**
   * The string that a scalar becomes as a key, as JSON wants it.
   *
   * @throws IllegalArgumentException if Helm takes no such key
   */
  static String keyText(ScalarNode scalar) {
    return switch (scalar.value()) {
      case null -> throw new IllegalArgumentException("a key that is null; put it in quotes");
      case String string -> string;
      case Double number when Double.isNaN((float) (double) number) -> ".nan";
      case Double number when Double.isInfinite((float) (double) number) ->
          number > 0 ? ".inf" : "-.inf";
      case Double _ when isUnsigned(scalar.text()) ->
          throw new IllegalArgumentException(
              "a key that is an integer of more than 63 bits; put it in quotes");
      case Double number -> GoFloat.shortestOfFloat(number);
      case Object other -> other.toString();
    };
  }
}
