package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.ANY;
import static dev.chartgate.helm.template.value.GoType.INT;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.CodePointOrder;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Functions between strings and lists of strings. Parts keep their stretches. */
final class SplitFunctions {
  /** What a part takes of memory beside its characters, in characters. */
  private static final int ROOM_OF_PART = 64;

  private SplitFunctions() {}

  static List<Definition> definitions() {
    return new Family()
        .own("split", call -> numbered(call, split(call, call.text(1), -1)), STRING, STRING)
        .own("splitn", SplitFunctions::splitInto, STRING, INT, STRING)
        .own("splitList", SplitFunctions::splitList, STRING, STRING)
        .own("join", SplitFunctions::join, STRING, ANY)
        .own("toStrings", call -> strings(call, texts(call, call.argument(0))), ANY)
        .own("sortAlpha", SplitFunctions::sortAlpha, ANY)
        .build();
  }

  private static ListValue strings(Call call, List<? extends Value> texts) {
    Origin origin = call.argument(call.count() - 1).origin();
    return new ListValue(List.copyOf(texts), GoType.STRINGS, origin.asVia());
  }

  private static Value splitList(Call call) {
    List<Text> parts = split(call, call.text(1), -1);
    return strings(call, parts).from(Via.of(call.text(0)));
  }

  private static Value splitInto(Call call) {
    long most = ((Int) call.argument(1)).value();
    return numbered(call, split(call, call.text(2), most)).from(Via.of(call.argument(1)));
  }

  /** A map with the names {@code _0}, {@code _1} and so on. */
  private static MapValue numbered(Call call, List<Text> parts) {
    Origin origin = call.argument(call.count() - 1).origin();
    MapValue map = new MapValue(GoType.STRING_MAP, origin.asVia());
    for (int i = 0; i < parts.size(); i++) {
      map.set("_" + i, parts.get(i));
    }
    return map.from(Via.of(call.text(0)));
  }

  /**
   * Go's {@code strings.SplitN}. Around the empty string, the characters.
   *
   * @param most how many parts at most; negative for any number
   */
  private static List<Text> split(Call call, Text text, long most) {
    String separator = call.text(0).value();
    String value = text.value();
    call.budget().characters(value.length());
    List<Text> parts = new ArrayList<>();
    if (most == 0 || (separator.isEmpty() && value.isEmpty())) {
      return parts;
    }
    int from = 0;
    while (most < 0 || parts.size() < most - 1) {
      int at =
          separator.isEmpty() ? value.offsetByCodePoints(from, 1) : value.indexOf(separator, from);
      if (at < 0 || (separator.isEmpty() && at >= value.length())) {
        break;
      }
      call.budget().characters(ROOM_OF_PART);
      parts.add(TrimFunctions.part(text, from, at));
      from = at + separator.length();
    }
    parts.add(TrimFunctions.part(text, from, value.length()));
    return parts;
  }

  /** The items of a list as strings, without nils; of anything else itself. */
  static List<Text> texts(Call call, Value value) {
    List<Text> texts = new ArrayList<>();
    if (value instanceof ListValue list) {
      call.budget().steps(list.items().size());
      for (Value item : list.items()) {
        if (!(item instanceof Nil)) {
          texts.add(Casts.toText(item, call.budget()));
        }
      }
    } else if (!(value instanceof Nil)) {
      texts.add(Casts.toText(value, call.budget()));
    }
    return texts;
  }

  private static Text join(Call call) {
    Text separator = call.text(0);
    Value value = call.argument(1);
    TextBuilder out = new TextBuilder();
    boolean first = true;
    for (Text text : texts(call, value)) {
      if (!first) {
        call.budget().characters(separator.length());
        out.append(separator);
      }
      first = false;
      call.budget().characters(text.length());
      out.append(text);
    }
    if (first) {
      out.mark(value.origin());
    }
    return out.build();
  }

  private static Value sortAlpha(Call call) {
    Value value = call.argument(0);
    if (!(value instanceof ListValue)) {
      return strings(call, List.of(Casts.toText(value, call.budget())));
    }
    List<Text> texts = new ArrayList<>(texts(call, value));
    texts.sort(Comparator.comparing(Text::value, CodePointOrder.INSTANCE));
    return strings(call, texts);
  }
}
