package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.INT;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Functions that count. */
final class SequenceFunctions {
  /** What an item of a list takes of memory, measured in characters. */
  private static final int CHARACTERS_OF_ITEM = 32;

  private SequenceFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .data("until", SequenceFunctions::until, INT)
        .data(
            "untilStep",
            call -> list(call, number(call, 0), number(call, 1), number(call, 2)),
            INT,
            INT,
            INT)
        .add("seq", Flow.DATA, SequenceFunctions::sequence, Signature.variadic(INT))
        .build();
  }

  private static long number(Call call, int index) {
    return ((Int) call.argument(index)).value();
  }

  private static Value until(Call call) {
    long count = number(call, 0);
    return list(call, 0, count, count < 0 ? -1 : 1);
  }

  /** From a number up or down to another, which is left out. */
  private static Value list(Call call, long start, long stop, long step) {
    List<Value> items = new ArrayList<>();
    if (start < stop ? step > 0 : step < 0) {
      for (long i = start; start < stop ? i < stop : i > stop; i += step) {
        call.budget().characters(CHARACTERS_OF_ITEM);
        items.add(Int.of(i));
      }
    }
    return new ListValue(items, GoType.INTS, Origin.NONE);
  }

  /** The numbers from one to another, both included, with spaces between them. */
  private static Value sequence(Call call) {
    return switch (call.count()) {
      case 1 -> sequence(call, 1, number(call, 0), number(call, 0) < 1 ? -1 : 1);
      case 2 -> {
        long start = number(call, 0);
        long end = number(call, 1);
        yield sequence(call, start, end, end < start ? -1 : 1);
      }
      case 3 -> sequence(call, number(call, 0), number(call, 2), number(call, 1));
      default -> Text.EMPTY;
    };
  }

  private static Text sequence(Call call, long start, long end, long step) {
    boolean down = end < start;
    if (down && step > 0) {
      return Text.EMPTY;
    }
    StringBuilder out = new StringBuilder();
    long stop = down ? end - 1 : end + 1;
    if (start < stop ? step > 0 : step < 0) {
      for (long i = start; start < stop ? i < stop : i > stop; i += step) {
        call.budget().characters(Long.SIZE / 3);
        out.append(out.isEmpty() ? "" : " ").append(i);
      }
    }
    return Text.of(out.toString());
  }
}
