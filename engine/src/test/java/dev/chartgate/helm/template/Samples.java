package dev.chartgate.helm.template;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoQuote;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Draws arguments of every kind, each as an expression of a template and as its value. */
public final class Samples {
  private static final List<String> STRINGS =
      List.of(
          "",
          "a",
          "b",
          "foo",
          "foo bar",
          "Hello World",
          "helloWorld",
          "hello-world_x",
          "ABC",
          "a.b",
          "héé",
          "日本語 x",
          "😀x",
          "a\nb\n",
          "\n\nx",
          "  pad ",
          "\tt\r\n",
          "1",
          "-7",
          "007",
          "0x1F",
          "1.5",
          "1e3",
          "true",
          "false",
          "a,b,,c",
          "a/b/../c.txt",
          "/",
          ".",
          "$1-${x}",
          "%d %s%%",
          "\"q'`\\",
          "1.2.3",
          "v1.20.3-rc.1+b5",
          "^1.2",
          ">=1.0, <2",
          "1h30m",
          "10s",
          "-5ms",
          "2006-01-02",
          "2023-05-06T07:08:09Z",
          "https://u:p@h.io:80/p/q?a=b#f",
          "aGVsbG8=",
          "<a href=\"x\">&</a>",
          "[a-z]+",
          "(a)(b)?",
          "a{2,}",
          "\\d+\\s",
          "(",
          "a\u0000b\u007f",
          "\u00a0x\u2028",
          "x\uDCFFy",
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
  private static final long[] INTEGERS = {
    0, 1, 2, 3, 4, 5, 8, 10, 13, 63, 100, 255, 1024, 65535, 1_000_000, 1L << 40, -1, -2, -5, -100
  };
  private static final double[] FLOATS = {
    0.5, 1.5, -1.5, 2.5, 0.1, 3.14159, 1e6, 4194304, 123456, 1e21, 1e-5, -0.25, 100.75, 4.9E-324,
    1e300
  };
  private static final String[] KEYS = {"a", "b", "c", "foo", "x.y", "é"};

  private final Random random;
  private final Supplier<String> strings;

  /** Draws with this source of randomness. */
  public Samples(Random random) {
    this(random, () -> STRINGS.get(random.nextInt(STRINGS.size())));
  }

  /** Draws with this source of randomness; strings are drawn elsewhere. */
  public Samples(Random random, Supplier<String> strings) {
    this.random = random;
    this.strings = strings;
  }

  /** The source of randomness. */
  public Random random() {
    return random;
  }

  /** An argument of any kind. */
  public Sample any() {
    return any(2);
  }

  private Sample any(int depth) {
    return switch (random.nextInt(depth > 0 ? 14 : 8)) {
      case 0, 1 -> string();
      case 2 -> integer();
      case 3 -> integer64();
      case 4 -> decimal();
      case 5 -> bool();
      case 6 -> new Sample("nil", Nil.NIL);
      case 7 -> string();
      case 8, 9 -> list(depth - 1);
      case 10, 11 -> map(depth - 1);
      case 12 -> strings();
      default -> random.nextBoolean() ? integers() : stringMap();
    };
  }

  /** An argument that fits a parameter. */
  public Sample of(GoType type) {
    if (type.equals(GoType.STRING)) {
      return string();
    }
    if (type.equals(GoType.INT)) {
      return integer();
    }
    if (type.equals(GoType.INT64)) {
      return integer64();
    }
    if (type.equals(GoType.FLOAT64)) {
      return decimal();
    }
    if (type.equals(GoType.BOOL)) {
      return bool();
    }
    if (type.equals(GoType.MAP)) {
      return map(1);
    }
    if (type.equals(GoType.LIST)) {
      return list(1);
    }
    if (type.equals(GoType.ANY)) {
      return any();
    }
    throw new IllegalArgumentException("no samples of " + type);
  }

  /** A string. */
  public Sample string() {
    return string(strings.get());
  }

  /** A certain string. */
  public static Sample string(String value) {
    return new Sample(GoQuote.quote(value), Text.of(value));
  }

  /** An {@code int}. */
  public Sample integer() {
    long value = INTEGERS[random.nextInt(INTEGERS.length)];
    return new Sample(String.valueOf(value), Int.of(value));
  }

  private Sample integer64() {
    long value = INTEGERS[random.nextInt(INTEGERS.length)];
    return new Sample("(int64 " + value + ")", Int.int64(value));
  }

  private Sample decimal() {
    double value = FLOATS[random.nextInt(FLOATS.length)];
    return new Sample("(float64 " + value + ")", Float64.of(value));
  }

  private Sample bool() {
    boolean value = random.nextBoolean();
    return new Sample(String.valueOf(value), Bool.of(value));
  }

  /** A list of anything. */
  public Sample list(int depth) {
    if (random.nextInt(16) == 0) {
      return new Sample("(fromJsonArray \"null\")", ListValue.nil(GoType.LIST, Origin.NONE));
    }
    List<Sample> items = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      items.add(any(depth));
    }
    return new Sample(
        call("list", items), ListValue.of(items.stream().map(Sample::value).toList()));
  }

  /** A map of anything. */
  public Sample map(int depth) {
    if (random.nextInt(16) == 0) {
      return new Sample("(fromJson \"null\")", MapValue.nil(GoType.MAP, Origin.NONE));
    }
    MapValue map = new MapValue();
    List<Sample> arguments = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String key = KEYS[random.nextInt(KEYS.length)];
      Sample value = any(depth);
      map.set(key, value.value());
      arguments.add(string(key));
      arguments.add(value);
    }
    return new Sample(call("dict", arguments), map);
  }

  private Sample strings() {
    String joined = random.nextBoolean() ? "b,a,c,a" : "x";
    return new Sample(
        "(splitList \",\" \"" + joined + "\")",
        new ListValue(parts(joined), GoType.STRINGS, Origin.NONE));
  }

  private static List<Value> parts(String joined) {
    return List.<Value>copyOf(java.util.Arrays.stream(joined.split(",")).map(Text::of).toList());
  }

  private Sample integers() {
    int count = random.nextInt(4);
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(Int.of(i));
    }
    return new Sample("(until " + count + ")", new ListValue(items, GoType.INTS, Origin.NONE));
  }

  private Sample stringMap() {
    MapValue map = new MapValue(GoType.STRING_MAP, Origin.NONE);
    map.set("_0", Text.of("p"));
    map.set("_1", Text.of("q"));
    return new Sample("(split \"/\" \"p/q\")", map);
  }

  /** The call of a function, in parentheses. */
  public static String call(String function, List<Sample> arguments) {
    return arguments.stream()
        .map(argument -> " " + argument.expression())
        .collect(Collectors.joining("", "(" + function, ")"));
  }
}
