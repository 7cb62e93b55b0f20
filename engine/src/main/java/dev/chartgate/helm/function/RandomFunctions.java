package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.INT;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.Base64Text;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** Functions that draw lots, all from the one source of the rendering. */
final class RandomFunctions {
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private RandomFunctions() {}

  static List<Definition> definitions() {
    StringBuilder ascii = new StringBuilder();
    for (char c = ' '; c < 0x7F; c++) {
      ascii.append(c);
    }
    return new Family()
        .own("randAlpha", call -> string(call, LETTERS), INT)
        .own("randAlphaNum", call -> string(call, LETTERS + DIGITS), INT)
        .own("randNumeric", call -> string(call, DIGITS), INT)
        .own("randAscii", call -> string(call, ascii.toString()), INT)
        .own("randBytes", RandomFunctions::bytes, INT)
        .own("randInt", RandomFunctions::integer, INT, INT)
        .own("shuffle", RandomFunctions::shuffle, STRING)
        .own("uuidv4", call -> random(call, Text.of(uuid(call.environment().random()))))
        .build();
  }

  /** Something drawn, where the arguments decided how much. */
  private static Value random(Call call, Value drawn) {
    return drawn.from(Origin.RANDOM).from(Via.of(call.arguments()));
  }

  private static Value string(Call call, String alphabet) {
    long count = Math.max(((Int) call.argument(0)).value(), 0);
    call.budget().characters(count);
    StringBuilder out = new StringBuilder((int) count);
    for (int i = 0; i < count; i++) {
      out.append(alphabet.charAt(call.environment().random().nextInt(alphabet.length())));
    }
    return random(call, Text.of(out.toString()));
  }

  private static Value bytes(Call call) throws FunctionException {
    long count = ((Int) call.argument(0)).value();
    if (count < 0) {
      throw new FunctionException("runtime error: makeslice: len out of range");
    }
    call.budget().characters(count * 2);
    byte[] bytes = new byte[(int) count];
    call.environment().random().nextBytes(bytes);
    return random(call, Text.of(Base64Text.encode(bytes)));
  }

  private static Value integer(Call call) throws FunctionException {
    long from = ((Int) call.argument(0)).value();
    long range = ((Int) call.argument(1)).value() - from;
    if (range <= 0) {
      throw new FunctionException("invalid argument to Intn");
    }
    long drawn = from + call.environment().random().nextLong(range);
    return random(call, new Int(drawn, GoType.INT, Origin.NONE));
  }

  private static Value shuffle(Call call) {
    int[] runes = Casing.runes(call.text(0).value());
    call.budget().characters(runes.length);
    for (int i = runes.length - 1; i > 0; i--) {
      int other = call.environment().random().nextInt(i + 1);
      int rune = runes[i];
      runes[i] = runes[other];
      runes[other] = rune;
    }
    String shuffled = new String(runes, 0, runes.length);
    return Text.of(shuffled, call.text(0).origin()).from(Origin.RANDOM);
  }

  /** A random UUID of version 4 (RFC 9562). */
  private static String uuid(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    bytes[6] = (byte) ((bytes[6] & 0x0F) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3F) | 0x80);
    String hex = HexFormat.of().formatHex(bytes);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }
}
