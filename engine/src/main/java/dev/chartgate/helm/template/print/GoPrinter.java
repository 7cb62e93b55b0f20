package dev.chartgate.helm.template.print;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/**
 * Go's {@code fmt}: what an action prints, and {@code print}, {@code println}, {@code printf}.
 * Stretches of texts, members and items keep their origins.
 */
public final class GoPrinter {
  private GoPrinter() {}

  /** {@code fmt.Sprintf}. A wrong format gives a text that says so, as in Go, and no failure. */
  public static Text sprintf(Text format, List<Value> arguments, Budget budget) {
    return new FormatReader(format, arguments, budget).print();
  }

  /** {@code fmt.Sprint}: a space stands between two arguments neither of which is a string. */
  public static Text sprint(List<Value> arguments, Budget budget) {
    TextBuilder out = new TextBuilder();
    boolean afterText = true;
    for (Value argument : arguments) {
      boolean text = argument instanceof Text;
      if (!text && !afterText) {
        out.append(" ", Origin.NONE);
      }
      append(out, argument, budget);
      afterText = text;
    }
    return out.build();
  }

  /** {@code fmt.Sprintln}: a space stands between any two arguments, a line break at the end. */
  public static Text sprintln(List<Value> arguments, Budget budget) {
    TextBuilder out = new TextBuilder();
    boolean first = true;
    for (Value argument : arguments) {
      if (!first) {
        out.append(" ", Origin.NONE);
      }
      first = false;
      append(out, argument, budget);
    }
    out.append("\n", Origin.NONE);
    return out.build();
  }

  /** A value as {@code %v} prints it: {@code <nil>} if it is nil. */
  public static Text value(Value value, Budget budget) {
    if (value instanceof Text text) {
      return text;
    }
    TextBuilder out = new TextBuilder();
    append(out, value, budget);
    return out.build();
  }

  /** Appends a value as {@code %v} prints it. */
  public static void append(TextBuilder out, Value value, Budget budget) {
    switch (value) {
      case Text text -> {
        budget.characters(text.length());
        out.append(text);
      }
      case Nil nil -> out.append("<nil>", nil.origin());
      default -> new ValuePrinter(out, budget).print(value, 'v', new Flags(), Origin.NONE);
    }
  }
}
