package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.INT;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.GoText;
import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.GoString;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions that take a part of a string. What they leave keeps its stretches. */
final class TrimFunctions {
  private static final String ELLIPSIS = "...";

  private TrimFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .own("trim", TrimFunctions::trim, STRING)
        .own("trimAll", TrimFunctions::trimAll, STRING, STRING)
        .own("trimall", TrimFunctions::trimAll, STRING, STRING)
        .own("trimPrefix", TrimFunctions::trimPrefix, STRING, STRING)
        .own("trimSuffix", TrimFunctions::trimSuffix, STRING, STRING)
        .own("trunc", TrimFunctions::trunc, INT, STRING)
        .own("substr", TrimFunctions::substring, INT, INT, STRING)
        .own("nospace", TrimFunctions::noSpace, STRING)
        .own("initials", TrimFunctions::initials, STRING)
        .own("abbrev", TrimFunctions::abbreviate, INT, STRING)
        .own("abbrevboth", TrimFunctions::abbreviateBoth, INT, INT, STRING)
        .build();
  }

  /** A part of a text; an empty one has the origins of the whole. */
  static Text part(Text text, int from, int to) {
    return from < to ? text.slice(from, to) : Text.of("", text.origin());
  }

  private static Text trim(Call call) {
    Text text = call.text(0);
    String value = text.value();
    int start = GoText.firstNonSpace(value);
    int end = value.length();
    while (end > start && GoText.isSpace(value.charAt(end - 1))) {
      end--;
    }
    return part(text, start, end);
  }

  private static Text trimAll(Call call) {
    Set<Integer> cut = call.text(0).value().codePoints().boxed().collect(Collectors.toSet());
    Text text = call.text(1);
    String value = text.value();
    call.budget().steps(value.length() >> 4);
    int start = 0;
    while (start < value.length() && cut.contains(value.codePointAt(start))) {
      start += Character.charCount(value.codePointAt(start));
    }
    int end = value.length();
    while (end > start && cut.contains(value.codePointBefore(end))) {
      end -= Character.charCount(value.codePointBefore(end));
    }
    return part(text, start, end).from(Via.of(call.text(0)));
  }

  private static Text trimPrefix(Call call) {
    Text prefix = call.text(0);
    Text text = call.text(1);
    Text rest =
        text.value().startsWith(prefix.value()) ? part(text, prefix.length(), text.length()) : text;
    return rest.from(Via.of(prefix));
  }

  private static Text trimSuffix(Call call) {
    Text suffix = call.text(0);
    Text text = call.text(1);
    Text rest =
        text.value().endsWith(suffix.value())
            ? part(text, 0, text.length() - suffix.length())
            : text;
    return rest.from(Via.of(suffix));
  }

  private static Text trunc(Call call) {
    long count = ((Int) call.argument(0)).value();
    Text text = call.text(1);
    int length = GoString.length(text.value());
    Text part = text;
    if (count >= 0 && length > count) {
      part = GoString.slice(text, 0, (int) count);
    } else if (count < 0 && length + count > 0) {
      part = GoString.slice(text, (int) (length + count), length);
    }
    return part.from(Via.of(call.argument(0)));
  }

  private static Text substring(Call call) throws FunctionException {
    long start = ((Int) call.argument(0)).value();
    long end = ((Int) call.argument(1)).value();
    Text text = call.text(2);
    int length = GoString.length(text.value());
    if (start < 0) {
      if (end < 0 || end > length) {
        throw Panic.slice(end < 0 ? "[:%d]".formatted(end) : beyond(end, length));
      }
      start = 0;
    } else if (end < 0 || end > length) {
      if (start > length) {
        throw Panic.slice("[%d:%d]".formatted(start, length));
      }
      end = length;
    } else if (start > end) {
      throw Panic.slice("[%d:%d]".formatted(start, end));
    }
    return GoString.slice(text, (int) start, (int) end)
        .from(Via.of(call.argument(0), call.argument(1)));
  }

  private static String beyond(long end, int length) {
    return "[:%d] with length %d".formatted(end, length);
  }

  /** Sprig goes through bytes here and takes each for a character. */
  private static Text noSpace(Call call) {
    Text bytes = GoString.explode(call.text(0));
    TextBuilder out = new TextBuilder();
    int from = 0;
    for (int i = 0; i <= bytes.length(); i++) {
      if (i == bytes.length() || GoText.isSpace(bytes.value().charAt(i))) {
        if (from == 0 && i == bytes.length()) {
          return call.text(0);
        }
        out.append(bytes.slice(from, i));
        from = i + 1;
      }
    }
    return out.isEmpty() ? Text.of("", call.text(0).origin()) : out.build();
  }

  /** Here, too. */
  private static Text initials(Call call) {
    Text bytes = GoString.explode(call.text(0));
    TextBuilder out = new TextBuilder();
    boolean afterGap = true;
    for (int i = 0; i < bytes.length(); i++) {
      boolean gap = GoText.isSpace(bytes.value().charAt(i));
      if (!gap && afterGap) {
        out.append(bytes.slice(i, i + 1));
      }
      afterGap = gap;
    }
    return out.isEmpty() ? Text.of("", call.text(0).origin()) : out.build();
  }

  private static Text abbreviate(Call call) {
    long width = ((Int) call.argument(0)).value();
    Text text = call.text(1);
    return width < 4 ? text : abbreviated(text, 0, width).from(Via.of(call.argument(0)));
  }

  private static Text abbreviateBoth(Call call) {
    long left = ((Int) call.argument(0)).value();
    long right = ((Int) call.argument(1)).value();
    Text text = call.text(2);
    return right < 4 || (left > 0 && right < 7)
        ? text
        : abbreviated(text, left, right).from(Via.of(call.argument(0), call.argument(1)));
  }

  /**
   * At most {@code width} bytes, with three dots where something is left out.
   *
   * @param from the byte that is to be among those left, at the least
   */
  private static Text abbreviated(Text text, long from, long width) {
    int length = GoString.length(text.value());
    if (length <= width) {
      return text;
    }
    int shown = (int) width - ELLIPSIS.length();
    long start = Math.min(Math.min(from, length), length - shown);
    if (start <= 4) {
      return joined(GoString.slice(text, 0, shown), Text.of(ELLIPSIS));
    }
    if (width < 7) {
      return Text.of("", text.origin());
    }
    Text end =
        start + shown < length
            ? abbreviated(GoString.slice(text, (int) start, length), 0, shown)
            : GoString.slice(text, length - shown, length);
    return joined(Text.of(ELLIPSIS), end);
  }

  private static Text joined(Text left, Text right) {
    TextBuilder out = new TextBuilder();
    out.append(left);
    out.append(right);
    return out.build();
  }
}
