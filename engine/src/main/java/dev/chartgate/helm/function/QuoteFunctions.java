package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Functions that print values. Nil is passed over, but marks the place where it was. */
final class QuoteFunctions {
  private QuoteFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .add("quote", Flow.OWN, QuoteFunctions::quote, Signature.variadic(ANY))
        .add("squote", Flow.OWN, QuoteFunctions::squote, Signature.variadic(ANY))
        .add("cat", Flow.OWN, QuoteFunctions::cat, Signature.variadic(ANY))
        .own("toString", call -> Casts.toText(call.argument(0), call.budget()), ANY)
        .build();
  }

  private static Text quote(Call call) {
    return joined(
        call,
        value -> {
          Text text = Casts.toText(value, call.budget());
          call.budget().characters(text.length());
          return GoQuote.quote(text);
        });
  }

  private static Text squote(Call call) {
    return joined(
        call,
        value -> {
          TextBuilder out = new TextBuilder();
          out.append("'", Origin.NONE);
          GoPrinter.append(out, value, call.budget());
          out.append("'", Origin.NONE);
          return out.build();
        });
  }

  private static Text cat(Call call) {
    return joined(call, value -> GoPrinter.value(value, call.budget()));
  }

  private interface Form {
    Text of(Value value);
  }

  private static Text joined(Call call, Form form) {
    TextBuilder out = new TextBuilder();
    boolean first = true;
    for (Value value : call.arguments()) {
      if (value instanceof Nil nil) {
        out.mark(nil.origin());
        continue;
      }
      if (!first) {
        out.append(" ", Origin.NONE);
      }
      first = false;
      out.append(form.of(value));
    }
    return out.build();
  }
}
