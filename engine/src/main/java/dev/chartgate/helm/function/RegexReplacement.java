package dev.chartgate.helm.function;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.Text;
import dev.chartgate.helm.template.value.TextBuilder;
import java.util.Map;

/**
 * What takes the place of a match: {@code $1}, {@code ${1}} and {@code ${name}} stand for groups,
 * two dollars for one, and what is none of these for itself.
 */
final class RegexReplacement {
  private final Text template;
  private final Text text;
  private final Map<String, Integer> names;

  RegexReplacement(Text template, Text text, Map<String, Integer> names) {
    this.template = template;
    this.text = text;
    this.names = names;
  }

  /** Appends what takes the place of a match. The template's text gets the origin of the match. */
  void append(TextBuilder out, GoRegex.Match match) {
    Origin replaced = TrimFunctions.part(text, match.start(), match.end()).origin();
    String value = template.value();
    int at = 0;
    int from = 0;
    while (at < value.length()) {
      int dollar = value.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      if (value.startsWith("$$", dollar)) {
        out.append(template.slice(from, dollar + 1), replaced);
        at = dollar + 2;
        from = at;
        continue;
      }
      boolean brace = value.startsWith("{", dollar + 1);
      int start = dollar + (brace ? 2 : 1);
      int end = endOfName(value, start);
      if (end == start || (brace && !value.startsWith("}", end))) {
        at = dollar + 1;
        continue;
      }
      out.append(TrimFunctions.part(template, from, dollar), replaced);
      appendGroup(out, match, value.substring(start, end));
      at = brace ? end + 1 : end;
      from = at;
    }
    out.append(TrimFunctions.part(template, from, value.length()), replaced);
  }

  private static int endOfName(String value, int start) {
    int end = start;
    while (end < value.length()) {
      int c = value.codePointAt(end);
      if (!Character.isLetter(c)
          && Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER
          && c != '_') {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private void appendGroup(TextBuilder out, GoRegex.Match match, String name) {
    int group = names.getOrDefault(name, -1);
    boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number && (name.length() == 1 || name.charAt(0) != '0') && name.length() < 9) {
      group = Integer.parseInt(name);
    }
    if (group >= 0 && match.has(group)) {
      out.append(TrimFunctions.part(text, match.start(group), match.end(group)));
    }
  }
}
