package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.INT;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import java.util.List;

/** Functions that lay text out: indenting, repeating, replacing, wrapping. */
final class LayoutFunctions {
  private LayoutFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .own("indent", call -> indent(call, ""), INT, STRING)
        .own("nindent", call -> indent(call, "\n"), INT, STRING)
        .own("repeat", LayoutFunctions::repeat, INT, STRING)
        .own("replace", LayoutFunctions::replace, STRING, STRING, STRING)
        .own("plural", LayoutFunctions::plural, STRING, STRING, INT)
        .own("wrap", LayoutFunctions::wrap, INT, STRING)
        .own("wrapWith", LayoutFunctions::wrapWith, INT, STRING, STRING)
        .own("hello", call -> Text.of("Hello!"))
        .build();
  }

  private static Text indent(Call call, String before) throws FunctionException {
    Text text = call.text(1);
    String pad = repeated(call, " ", ((Int) call.argument(0)).value());
    String value = text.value();
    long lines = value.chars().filter(c -> c == '\n').count() + 1;
    call.budget().characters(value.length() + lines * pad.length());
    TextBuilder out = new TextBuilder();
    out.append(before + pad, Origin.NONE);
    if (text.spans().count() <= 1) {
      out.append(Text.of(value.replace("\n", "\n" + pad), text.origin()));
    } else {
      int from = 0;
      for (int at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', from)) {
        Text line = text.slice(from, at + 1);
        out.append(line);
        out.append(pad, line.slice(line.length() - 1, line.length()).origin());
        from = at + 1;
      }
      out.append(text.slice(from, value.length()));
    }
    return out.build().from(Via.of(call.argument(0)));
  }

  private static String repeated(Call call, String text, long count) throws FunctionException {
    if (count < 0) {
      throw new FunctionException("strings: negative Repeat count");
    }
    if (text.isEmpty()) {
      return "";
    }
    boolean countable = count <= Integer.MAX_VALUE / text.length();
    call.budget().characters(countable ? count * text.length() : Long.MAX_VALUE);
    return text.repeat((int) count);
  }

  private static Text repeat(Call call) throws FunctionException {
    Text text = call.text(1);
    long count = ((Int) call.argument(0)).value();
    String all = repeated(call, text.value(), count);
    if (text.spans().count() <= 1) {
      return Text.of(all, text.origin()).from(Via.of(call.argument(0)));
    }
    call.budget().steps(count * text.spans().count());
    TextBuilder out = new TextBuilder();
    for (long i = 0; i < count; i++) {
      out.append(text);
    }
    return (count == 0 ? Text.of("", text.origin()) : out.build()).from(Via.of(call.argument(0)));
  }

  /** What is put in has the origin of what it replaces, too. */
  private static Text replace(Call call) {
    Text old = call.text(0);
    Text with = call.text(1);
    Text text = call.text(2);
    String value = text.value();
    Origin took = Via.of(old);
    if (old.length() > 0 && !value.contains(old.value())) {
      return text.from(took);
    }
    call.budget().characters(value.length());
    TextBuilder out = new TextBuilder();
    int from = 0;
    int at = old.length() == 0 ? 0 : value.indexOf(old.value());
    while (at >= 0) {
      out.append(TrimFunctions.part(text, from, at));
      call.budget().characters(with.length() + 1L);
      from = at + old.length();
      out.append(with, TrimFunctions.part(text, at, from).origin());
      at = next(value, old.value(), from);
    }
    out.append(TrimFunctions.part(text, from, value.length()));
    return out.build().from(took);
  }

  /** The next place of what is replaced; the empty string stands before and after each rune. */
  private static int next(String value, String old, int from) {
    if (!old.isEmpty()) {
      return value.indexOf(old, from);
    }
    return from < value.length() ? value.offsetByCodePoints(from, 1) : -1;
  }

  private static Text plural(Call call) {
    boolean one = ((Int) call.argument(2)).value() == 1;
    return call.text(one ? 0 : 1).from(Via.of(call.argument(2)));
  }

  private static Text wrap(Call call) {
    Text wrapped = wrapped(call, call.text(1), Text.EMPTY, false);
    return wrapped.from(Via.of(call.argument(0)));
  }

  private static Text wrapWith(Call call) {
    Text wrapped = wrapped(call, call.text(2), call.text(1), true);
    return wrapped.from(Via.of(call.argument(0)));
  }

  /** Lines of so many bytes, as far as there are spaces to break at. */
  private static Text wrapped(Call call, Text text, Text lineBreak, boolean breakWords) {
    Text bytes = GoString.explode(text);
    Text between = lineBreak.length() == 0 ? Text.of("\n") : GoString.explode(lineBreak);
    String value = bytes.value();
    int width = Math.clamp(((Int) call.argument(0)).value(), 1, Integer.MAX_VALUE - 1);
    TextBuilder out = new TextBuilder();
    int at = 0;
    while (value.length() - at > width) {
      if (value.charAt(at) == ' ') {
        at++;
        continue;
      }
      int space = value.lastIndexOf(' ', at + width);
      int end;
      int next;
      if (space >= at) {
        end = space;
        next = space + 1;
      } else if (breakWords) {
        end = at + width;
        next = end;
      } else {
        int after = value.indexOf(' ', at + width);
        if (after < 0) {
          break;
        }
        end = after;
        next = after + 1;
      }
      call.budget().characters(end - at + (long) between.length());
      out.append(bytes.slice(at, end));
      out.append(between);
      at = next;
    }
    out.append(TrimFunctions.part(bytes, at, value.length()));
    return GoString.implode(out.build());
  }
}
