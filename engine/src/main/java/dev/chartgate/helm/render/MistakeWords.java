package dev.chartgate.helm.render;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in words for people who write charts what Go says of a template in words for people who
 * write Go. Go's words stay behind it: they are what Helm prints, and what one searches for.
 */
final class MistakeWords {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("string", "a string"),
          Map.entry("bool", "true or false"),
          Map.entry("int", "a number"),
          Map.entry("int64", "a number"),
          Map.entry("float64", "a number"),
          Map.entry("nil", "nothing"),
          Map.entry("<nil>", "nothing"),
          Map.entry("interface {}", "nothing that is set"),
          Map.entry("map[string]interface {}", "a map"),
          Map.entry("chartutil.Values", "a map"),
          Map.entry("common.Values", "a map"),
          Map.entry("map[string]string", "a map"),
          Map.entry("[]interface {}", "a list"),
          Map.entry("[]string", "a list"));

  private record Form(Pattern go, Function<MatchResult, String> words) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "nil pointer evaluating interface \\{\\}\\.(.+)",
              found -> "%s is read of something that is not set".formatted(found.group(1))),
          form(
              "can't evaluate field (\\S+) in type interface \\{\\}",
              found -> "%s is read of something that is no map".formatted(found.group(1))),
          form(
              "can't evaluate field (\\S+) in type (.+)",
              found ->
                  "%s is read of %s, which has nothing of that name"
                      .formatted(found.group(1), type(found.group(2)))),
          form(
              "invalid value; expected (.+)",
              found -> "this has to be %s, and is not set".formatted(type(found.group(1)))),
          form(
              "wrong type for value; expected (.+); got (.+)",
              found ->
                  "this has to be %s, and is %s"
                      .formatted(type(found.group(1)), type(found.group(2)))),
          form(
              "wrong number of args for (\\S+): want (at least )?([0-9]+) got ([0-9]+)",
              found ->
                  "%s takes %s%s, and gets %s"
                      .formatted(
                          found.group(1),
                          found.group(2) == null ? "" : found.group(2),
                          arguments(found.group(3)),
                          found.group(4))),
          form(
              "error calling \\S+: incompatible types for comparison: (.+) and (.+)",
              found ->
                  type(found.group(1)).equals(type(found.group(2)))
                      ? "a whole number and one with a point cannot be compared"
                      : "%s and %s cannot be compared"
                          .formatted(type(found.group(1)), type(found.group(2)))),
          form(
              "range can't iterate over (.+)",
              found -> "range goes through lists and maps, and this is " + found.group(1)),
          form(
              "template: no template (\\S+) associated with template \\S+",
              found -> "no template is called " + found.group(1)),
          form(
              "rendering template has a nested reference name: ([^:]+): .+",
              found -> "the template %s includes itself without end".formatted(found.group(1))),
          form("unexpected EOF", found -> "the file is over, and an end is missing"),
          form(
              "unexpected \\{\\{end\\}\\}",
              found -> "this end has no if, with, range or define before it"),
          form("unclosed action", found -> "an action is not closed by }}"),
          form("function (\".+\") not defined", found -> "there is no function " + found.group(1)));

  private MistakeWords() {}

  private static Form form(String go, Function<MatchResult, String> words) {
    return new Form(Pattern.compile(go, Pattern.DOTALL), words);
  }

  /** A message of Go's, with what it means before it if that is known here. */
  static String of(String message) {
    for (Form form : FORMS) {
      Matcher matcher = form.go().matcher(message);
      if (matcher.matches()) {
        return "%s (Helm: %s)".formatted(form.words().apply(matcher.toMatchResult()), message);
      }
    }
    return message;
  }

  private static String type(String go) {
    return TYPES.getOrDefault(go, "a value of the type " + go);
  }

  private static String arguments(String count) {
    return count.equals("1") ? "1 argument" : count + " arguments";
  }
}
