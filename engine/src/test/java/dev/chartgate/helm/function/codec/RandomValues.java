package dev.chartgate.helm.function.codec;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.Float64;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes values with all that encoders treat specially. */
final class RandomValues {
  private static final String[] WORDS = {
    "",
    "a",
    "abc",
    "a b",
    "true",
    "True",
    "yes",
    "y",
    "N",
    "off",
    "null",
    "~",
    "Null",
    "nan",
    ".nan",
    ".inf",
    "-.inf",
    "+.INF",
    "1",
    "0",
    "-1",
    "+1",
    "1.5",
    "-0",
    "0x1F",
    "0o17",
    "017",
    "0b11",
    "-0b1",
    "1_000",
    "1e3",
    "1E+3",
    "1.e5",
    ".5",
    ".5_0",
    "1.2.3",
    "10.0.0.1",
    "100m",
    "10Gi",
    "1:30",
    "12:30:45.5",
    "1:60",
    "2020-01-01",
    "2020-1-1",
    "2020-13-01",
    "2021-02-29",
    "2020-01-01T00:00:00Z",
    "2020-01-01t1:2:3.5+01:00",
    "2020-01-01 10:00:00",
    "2020-01-01T",
    "=",
    "<<",
    "-",
    "- a",
    "-a",
    "--- a",
    "...",
    "?",
    "? a",
    "?a",
    ":",
    ": a",
    ":a",
    "a: b",
    "a:b",
    "a:",
    "a #b",
    "a#b",
    "#a",
    "[a",
    "a]",
    "{}",
    "{a",
    "a,b",
    ",a",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "'a'",
    "it's",
    "\"a\"",
    "%a",
    "@a",
    "`a`",
    " a",
    "a ",
    "  ",
    "\n",
    "a\n",
    "a\nb",
    "a\nb\n",
    "a\n\n",
    "\na",
    " a\nb",
    "a\n b",
    "a \nb",
    "a\nb ",
    "\ta",
    "a\tb",
    "a\tb\n",
    "a\rb",
    "\r\n",
    "é",
    "日本",
    "😀",
    "\u0085",
    "a \u0085 b",
    "\u2028",
    "a\u2028b",
    "a\u2029\nb",
    "\uFEFF",
    "\uFEFFab",
    "a\uFEFF",
    "\u00A0",
    "\u0000",
    "\u0007\u001b",
    "\u007f",
    "\u0080",
    "\uFFFD",
    "\uFFFE",
    "<a>&",
    "\\",
    "a\\b",
    "/",
    "http://a.b/c?d=e#f",
    "{{ x }}",
    "18446744073709551615",
    "1.0",
    "1e400",
    "0x",
    "0b",
    "_1",
    "1_",
    "+",
    "+a",
    "--",
    ".",
    "..",
    "0.1e",
    "nil",
    "a=b",
    "$a",
    "(a)",
    "*",
    "\uDCFF",
    "a\uDC80b",
    "\uDCC3\n"
  };
  private static final String[] KEYS = {
    "a",
    "b",
    "c",
    "a1",
    "a2",
    "a10",
    "a01",
    "a1b",
    "a1.b",
    "A",
    "Z",
    "_",
    "a_b",
    "a-b",
    "aB",
    "ab",
    "name",
    "value",
    "y",
    "no",
    "1",
    "10",
    "2",
    "1.5",
    "",
    " ",
    "a b",
    "a: b",
    "#",
    "null",
    "true",
    "app.kubernetes.io/name",
    "a\nb",
    "日本",
    "é",
    "😀",
    "<x>",
    "\"",
    "-",
    "?",
    "0",
    "00",
    "01"
  };
  private static final double[] FLOATS = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    1.5,
    100,
    1e5,
    123456,
    1e6,
    1234567,
    1e15,
    1e16,
    1.2345678901234568E17,
    1e18,
    9.2e18,
    1e19,
    1.8e19,
    1.9e19,
    1e20,
    1e21,
    1e22,
    1.5e300,
    1e-5,
    1e-6,
    1e-7,
    1.5e-7,
    Double.MIN_VALUE,
    0.1,
    1.0 / 3,
    100.25,
    1e100,
    -1e19,
    -9.3e18,
    9007199254740992.0,
    Double.MAX_VALUE,
    0.00001234,
    123456.789,
    1234567.5,
    0x1p63,
    0x1p64
  };

  private final Random random;
  private final boolean withNils;

  RandomValues(Random random) {
    this(random, false);
  }

  private RandomValues(Random random, boolean withNils) {
    this.random = random;
    this.withNils = withNils;
  }

  /** Values with nil maps and nil slices among them, which do not come back as they were. */
  static RandomValues withNils(Random random) {
    return new RandomValues(random, true);
  }

  Value value(int depth) {
    int kind = random.nextInt(depth > 0 ? 12 : 8);
    return switch (kind) {
      case 0 -> Nil.NIL;
      case 1 -> Bool.of(random.nextBoolean());
      case 2 -> random.nextBoolean() ? Int.of(integer()) : Int.int64(integer());
      case 3 -> Float64.of(number());
      case 4, 5, 6, 7 -> Text.of(string());
      case 8, 9 -> list(depth);
      default -> map(depth);
    };
  }

  MapValue map(int depth) {
    if (withNils && random.nextInt(20) == 0) {
      return MapValue.nil(GoType.MAP, Origin.NONE);
    }
    MapValue map = new MapValue();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      map.set(key(), value(depth - 1));
    }
    return map;
  }

  private ListValue list(int depth) {
    if (withNils && random.nextInt(20) == 0) {
      return ListValue.nil(GoType.LIST, Origin.NONE);
    }
    List<Value> items = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      items.add(value(depth - 1));
    }
    return ListValue.of(items);
  }

  private long integer() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(10);
      case 1 -> -random.nextInt(100_000);
      case 2 -> random.nextLong() >> random.nextInt(63);
      default -> random.nextInt(70_000);
    };
  }

  double number() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> FLOATS[random.nextInt(FLOATS.length)];
      case 4, 5 -> random.nextInt(100_000);
      case 6 -> random.nextInt(1_000_000) / 1000.0;
      case 7 -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 15);
      case 8 -> (double) random.nextLong();
      case 9 -> Double.longBitsToDouble(random.nextLong());
      case 10 -> random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : 7;
      default -> random.nextInt(20) == 0 ? Double.NaN : -7;
    };
  }

  String key() {
    return random.nextInt(8) == 0 ? string() : KEYS[random.nextInt(KEYS.length)];
  }

  String string() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> WORDS[random.nextInt(WORDS.length)];
      case 5 -> words(random.nextInt(5), "");
      case 6 -> words(random.nextInt(60), " ");
      case 7 -> words(random.nextInt(12), random.nextBoolean() ? "\n" : "\n  ");
      case 8 -> characters(random.nextInt(12));
      default -> "x".repeat(random.nextInt(200)) + words(random.nextInt(3), " ");
    };
  }

  private String words(int count, String separator) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      // Most texts are made of what needs nothing special.
      words.add(word.length() > 4 || random.nextInt(20) == 0 ? word : "word");
    }
    return String.join(separator, words);
  }

  private String characters(int count) {
    String some = " \t\n-:#'\"\\&*!|>%@`,[]{}?=.~0129aeEyYnN_+<\u00e9\u2028\u0085/";
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(some.charAt(random.nextInt(some.length())));
    }
    return out.toString();
  }

  /** The same value, each member and name of which has an origin of its own. */
  static Value keyed(Value value, Origin.Key key) {
    return switch (value) {
      case ListValue list -> {
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
          items.add(keyed(list.items().get(i), key.child(i)));
        }
        yield new ListValue(items, list.type(), key, list.isNil());
      }
      case MapValue map -> {
        if (map.isNil()) {
          yield MapValue.nil(map.type(), key);
        }
        MapValue copy = new MapValue(map.type(), key);
        for (String name : map.names()) {
          copy.set(name, keyed(map.get(name), key.child(name)));
        }
        yield copy;
      }
      default -> value.withOrigin(key);
    };
  }
}
