package dev.chartgate.source;

import java.util.Random;

/** Writes JSON at random, as both Helm and people write it. */
final class RandomJson {
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "7",
    "-12",
    "4194304",
    "9223372036854775807",
    "9223372036854775808",
    "1.5",
    "1e3",
    "-2.5E-3",
    "123456789012345678901234567890"
  };
  private static final String[] TEXTS = {
    "a", "yes", "~", "1e3", "\\n", "\\\\", "\\\"", "\\/", "\\u00e9", "\\ud83d\\ude00", "😀", "é",
    "<<", "# no comment", ": ", "- ", "{", "]", "\\t", " ", "\\u007f", "* x", "& y", "%"
  };
  private static final String[] GAPS = {"", "", " ", "\n", "\n  ", "\r\n"};

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  RandomJson(Random random) {
    this.random = random;
  }

  String document() {
    mapping(0);
    return out.append(gap()).toString();
  }

  private void value(int depth) {
    int choice = random.nextInt(depth > 4 ? 5 : 9);
    switch (choice) {
      case 0 -> out.append(pick(NUMBERS));
      case 1 -> out.append(pick("true", "false", "null"));
      case 2, 3, 4 -> text();
      case 5, 6 -> list(depth);
      default -> mapping(depth);
    }
  }

  private void mapping(int depth) {
    out.append('{').append(gap());
    for (int i = random.nextInt(4); i > 0; i--) {
      text();
      // YAML wants a break or a space after the colon in some places, and no break before it.
      out.append(": ");
      value(depth + 1);
      out.append(gap()).append(i > 1 ? "," : "").append(gap());
    }
    out.append('}');
  }

  private void list(int depth) {
    out.append('[').append(gap());
    for (int i = random.nextInt(4); i > 0; i--) {
      value(depth + 1);
      out.append(gap()).append(i > 1 ? "," : "").append(gap());
    }
    out.append(']');
  }

  private void text() {
    out.append('"');
    for (int i = random.nextInt(4); i > 0; i--) {
      out.append(pick(TEXTS));
    }
    out.append('"');
  }

  private String gap() {
    return pick(GAPS);
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }
}
