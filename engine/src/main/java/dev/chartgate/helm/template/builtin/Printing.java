package dev.chartgate.helm.template.builtin;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.Flow;
import dev.chartgate.helm.template.call.Signature;
import dev.chartgate.helm.template.print.GoPrinter;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * {@code print}, {@code printf} and {@code println}, and the escapers {@code html}, {@code js} and
 * {@code urlquery}, which print their arguments before they escape them.
 */
final class Printing {
  private static final Signature ANY = Signature.variadic(GoType.ANY);
  private static final Signature FORMAT = Signature.variadic(GoType.STRING, GoType.ANY);

  private Printing() {}

  static List<Definition> definitions() {
    return List.of(
        new Definition(
            "print", ANY, Flow.OWN, call -> GoPrinter.sprint(call.arguments(), call.budget())),
        new Definition(
            "println", ANY, Flow.OWN, call -> GoPrinter.sprintln(call.arguments(), call.budget())),
        new Definition("printf", FORMAT, Flow.OWN, Printing::printf),
        escaper("html", Printing::html),
        escaper("js", Printing::js),
        escaper("urlquery", Printing::urlQuery));
  }

  private static Text printf(Call call) {
    List<Value> arguments = call.arguments();
    return GoPrinter.sprintf(call.text(0), arguments.subList(1, arguments.size()), call.budget());
  }

  private static Definition escaper(String name, UnaryOperator<String> escape) {
    return new Definition(
        name,
        ANY,
        Flow.OWN,
        call -> {
          Text text =
              call.count() == 1 && call.argument(0) instanceof Text only
                  ? only
                  : GoPrinter.sprint(shown(call.arguments()), call.budget());
          // No escaper writes more than twelve characters for one.
          call.budget().characters(12L * text.length());
          return text.map(escape);
        });
  }

  /** Escapers show nothing as an action does. */
  private static List<Value> shown(List<Value> arguments) {
    return arguments.stream().map(Printing::shown).toList();
  }

  private static Value shown(Value argument) {
    return argument instanceof Nil ? Text.of("<no value>", argument.origin()) : argument;
  }

  private static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case 0 -> out.append('\ufffd');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String js(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\' -> out.append("\\\\");
            case '\'' -> out.append("\\'");
            case '"' -> out.append("\\\"");
            case '<', '>', '&', '=' -> out.append("\\u%04X".formatted(c));
            default -> {
              if (c < ' ' || (c >= 0x80 && !isPrintable(c))) {
                out.append("\\u%04X".formatted(c));
              } else {
                out.appendCodePoint(c);
              }
            }
          }
        });
    return out.toString();
  }

  private static boolean isPrintable(int c) {
    return GoString.isByte(c) || GoQuote.isPrint(c);
  }

  private static String urlQuery(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : GoString.bytes(text)) {
      if (b == ' ') {
        out.append('+');
      } else if (Character.isLetterOrDigit(b) || "-_.~".indexOf(b) >= 0) {
        out.append((char) b);
      } else {
        out.append("%%%02X".formatted(b));
      }
    }
    return out.toString();
  }
}
