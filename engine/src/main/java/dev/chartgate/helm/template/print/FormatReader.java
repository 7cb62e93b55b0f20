package dev.chartgate.helm.template.print;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.List;

/** Reads a format of {@code Printf} and prints its arguments; one use. */
final class FormatReader {
  /** What is more is no width, precision or index to Go. */
  private static final int TOO_LARGE = 1_000_000;

  private final Text text;
  private final String format;
  private final List<Value> arguments;
  private final TextBuilder out = new TextBuilder();
  private final ValuePrinter printer;
  private final Budget budget;
  private int at;
  private int next;
  private boolean reordered;
  private boolean goodIndex;
  private boolean afterIndex;

  FormatReader(Text format, List<Value> arguments, Budget budget) {
    this.text = format;
    this.format = format.value();
    this.arguments = arguments;
    this.budget = budget;
    this.printer = new ValuePrinter(out, budget);
  }

  Text print() {
    budget.characters(format.length());
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      if (end > at) {
        out.append(text.slice(at, end));
      }
      at = end;
      if (percent >= 0) {
        directive();
      }
    }
    if (!reordered && next < arguments.size()) {
      extra();
    }
    return out.length() == 0 ? Text.of("", text.origin()).from(out.build().origin()) : out.build();
  }

  private void directive() {
    int start = at++;
    goodIndex = true;
    afterIndex = false;
    Flags flags = new Flags();
    flags(flags);
    index();
    width(flags, start);
    if (at + 1 < format.length() && format.charAt(at) == '.') {
      at++;
      goodIndex &= !afterIndex;
      index();
      precision(flags, start);
    }
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      note("%!(NOVERB)", start);
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.append(text.slice(at - 1, at));
    } else if (!goodIndex) {
      note("%!" + Character.toString(verb) + "(BADINDEX)", start);
    } else if (next >= arguments.size()) {
      note("%!" + Character.toString(verb) + "(MISSING)", start);
    } else {
      if (verb == 'v' || verb == 'w') {
        flags.turnToValue();
      }
      printer.print(arguments.get(next++), verb, flags, origin(start).asVia());
    }
  }

  private void flags(Flags flags) {
    for (; at < format.length(); at++) {
      switch (format.charAt(at)) {
        case '#' -> flags.sharp = true;
        case '0' -> flags.zero = true;
        case '+' -> flags.plus = true;
        case '-' -> flags.minus = true;
        case ' ' -> flags.space = true;
        default -> {
          return;
        }
      }
    }
  }

  private void width(Flags flags, int start) {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      int width = integerArgument();
      if (width > TOO_LARGE) {
        note("%!(BADWIDTH)", start);
      } else {
        flags.width = Math.abs(width);
        if (width < 0) {
          flags.minus = true;
          flags.zero = false;
        }
      }
      afterIndex = false;
      return;
    }
    int width = number();
    if (width >= 0) {
      flags.width = width;
      goodIndex &= !afterIndex;
    }
  }

  private void precision(Flags flags, int start) {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      int precision = integerArgument();
      if (precision < 0 || precision > TOO_LARGE) {
        note("%!(BADPREC)", start);
      } else {
        flags.precision = precision;
      }
      afterIndex = false;
      return;
    }
    flags.precision = Math.max(number(), 0);
  }

  /** The next argument as a number; more than is allowed if it is none. */
  private int integerArgument() {
    if (next >= arguments.size()) {
      return Integer.MAX_VALUE;
    }
    Value argument = arguments.get(next++);
    if (argument instanceof Int number
        && number.value() <= TOO_LARGE
        && number.value() >= -TOO_LARGE) {
      return (int) number.value();
    }
    return Integer.MAX_VALUE;
  }

  /** The number that stands here, or -1. One that is too large takes the rest of the format. */
  private int number() {
    int number = 0;
    int start = at;
    while (at < format.length() && isDigit(format.charAt(at))) {
      if (number > TOO_LARGE) {
        at = format.length();
        return -1;
      }
      number = number * 10 + format.charAt(at++) - '0';
    }
    return at == start ? -1 : number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An index of an argument in brackets, if one stands here. */
  private void index() {
    afterIndex = false;
    if (at >= format.length() || format.charAt(at) != '[') {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0 || format.length() - at < 3) {
      goodIndex = false;
      at++;
      return;
    }
    int start = at++;
    int number = number();
    boolean valid = number >= 0 && at == close && close > start + 1;
    at = close + 1;
    afterIndex = valid;
    if (valid && number >= 1 && number <= arguments.size()) {
      next = number - 1;
    } else {
      goodIndex = false;
    }
  }

  private void extra() {
    Flags none = new Flags();
    note("%!(EXTRA ", format.length());
    for (int i = next; i < arguments.size(); i++) {
      Value argument = arguments.get(i);
      if (i > next) {
        note(", ", format.length());
      }
      if (!(argument instanceof Nil)) {
        note(argument.type().name() + "=", format.length());
      }
      printer.print(argument, 'v', none, Origin.NONE);
    }
    note(")", format.length());
  }

  private void note(String problem, int start) {
    budget.characters(problem.length());
    out.append(problem, origin(start));
  }

  private Origin origin(int start) {
    return text.origin() == Origin.NONE ? Origin.NONE : text.slice(start, at).origin();
  }
}
