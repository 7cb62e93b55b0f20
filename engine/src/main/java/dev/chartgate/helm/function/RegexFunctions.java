package dev.chartgate.helm.function;

import static dev.chartgate.helm.template.value.GoType.INT;
import static dev.chartgate.helm.template.value.GoType.STRING;

import dev.chartgate.helm.template.call.Call;
import dev.chartgate.helm.template.call.Definition;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.helm.template.value.Bool;
import dev.chartgate.helm.template.value.GoType;
import dev.chartgate.helm.template.value.Int;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.helm.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Functions with regular expressions, which come first. What they find keeps its stretches. */
final class RegexFunctions {
  private final RegexCache cache = new RegexCache();

  private RegexFunctions() {}

  /** Stands where a match is replaced. */
  private interface Replacement {
    void append(TextBuilder out, GoRegex.Match match);
  }

  static List<Definition> definitions() {
    return new RegexFunctions().all();
  }

  private List<Definition> all() {
    return new Family()
        .test("regexMatch", this::matchOrNot, STRING, STRING)
        .test("mustRegexMatch", call -> Bool.of(matches(call)), STRING, STRING)
        .twins("regexFind", this::find, STRING, STRING)
        .twins("regexFindAll", this::findAll, STRING, STRING, INT)
        .twins("regexReplaceAll", this::replace, STRING, STRING, STRING)
        .twins("regexReplaceAllLiteral", this::replaceLiteral, STRING, STRING, STRING)
        .twins("regexSplit", this::split, STRING, STRING, INT)
        .data(
            "regexQuoteMeta",
            call -> {
              call.budget().characters(2L * call.text(0).length());
              return Text.of(GoRegex.quoteMeta(call.text(0).value()));
            },
            STRING)
        .build();
  }

  private GoRegex regex(Call call) throws FunctionException {
    String expression = call.text(0).value();
    try {
      return GoRegex.compile(expression, cache, call.budget());
    } catch (FunctionException e) {
      if (call.name().startsWith("must")) {
        throw e;
      }
      throw new FunctionException(
          "regexp: Compile(%s): %s".formatted(GoQuote.raw(expression), e.getMessage()), e);
    }
  }

  private boolean matches(Call call) throws FunctionException {
    return GoRegex.compile(call.text(0).value(), cache, call.budget())
        .matches(call.text(1).value());
  }

  private Value matchOrNot(Call call) {
    try {
      return Bool.of(matches(call));
    } catch (FunctionException e) {
      // An expression that is none matches nothing, as in Sprig.
      return Bool.of(false);
    }
  }

  private Value find(Call call) throws FunctionException {
    Text text = call.text(1);
    List<GoRegex.Match> matches = regex(call).findAll(text.value(), 1);
    Text found =
        matches.isEmpty()
            ? Text.of("", text.origin())
            : TrimFunctions.part(text, matches.getFirst().start(), matches.getFirst().end());
    return found.from(Via.of(call.text(0)));
  }

  private Value findAll(Call call) throws FunctionException {
    Text text = call.text(1);
    List<Value> found = new ArrayList<>();
    for (GoRegex.Match match :
        regex(call).findAll(text.value(), ((Int) call.argument(2)).value())) {
      found.add(TrimFunctions.part(text, match.start(), match.end()));
    }
    ListValue list =
        found.isEmpty()
            ? ListValue.nil(GoType.STRINGS, text.origin().asVia())
            : new ListValue(found, GoType.STRINGS, text.origin().asVia());
    return list.from(Via.of(call.text(0), call.argument(2)));
  }

  private Value replace(Call call) throws FunctionException {
    GoRegex regex = regex(call);
    RegexReplacement replacement = new RegexReplacement(call.text(2), call.text(1), regex.names());
    return replaceAll(call, regex, replacement::append);
  }

  private Value replaceLiteral(Call call) throws FunctionException {
    Text text = call.text(1);
    return replaceAll(
        call,
        regex(call),
        (out, match) ->
            out.append(
                call.text(2), TrimFunctions.part(text, match.start(), match.end()).origin()));
  }

  private static Text replaceAll(Call call, GoRegex regex, Replacement replacement) {
    Text text = call.text(1);
    call.budget().characters(text.length());
    TextBuilder out = new TextBuilder();
    int from = 0;
    for (GoRegex.Match match : regex.findAll(text.value(), -1)) {
      out.append(TrimFunctions.part(text, from, match.start()));
      int before = out.length();
      replacement.append(out, match);
      call.budget().characters(out.length() - before);
      from = match.end();
    }
    out.append(TrimFunctions.part(text, from, text.length()));
    return out.build().from(Via.of(call.text(0)));
  }

  private Value split(Call call) throws FunctionException {
    Text text = call.text(1);
    String value = text.value();
    long most = ((Int) call.argument(2)).value();
    GoRegex regex = regex(call);
    if (most == 0) {
      return ListValue.nil(GoType.STRINGS, text.origin().asVia());
    }
    List<Value> parts = new ArrayList<>();
    int from = 0;
    int end = 0;
    if (value.isEmpty() && call.text(0).length() > 0) {
      parts.add(text);
    } else {
      for (GoRegex.Match match : regex.findAll(value, most)) {
        if (most > 0 && parts.size() == most - 1) {
          break;
        }
        end = match.start();
        if (match.end() != 0) {
          parts.add(TrimFunctions.part(text, from, end));
        }
        from = match.end();
      }
      if (end != value.length()) {
        parts.add(TrimFunctions.part(text, from, value.length()));
      }
    }
    return new ListValue(parts, GoType.STRINGS, text.origin().asVia())
        .from(Via.of(call.text(0), call.argument(2)));
  }
}
