package dev.chartgate.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts that a rule asks for, as its expressions name them: {@code serverVersion}, or of a
 * namespace {@code namespaces.NAME.secrets}. The variable {@code releases} is the fact of that
 * name.
 */
public final class FactMentions {
  private static final String NAMESPACES = "namespaces";
  private static final String RELEASES = "releases";
  private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern PART = Pattern.compile("\\s*\\.\\s*\\??\\s*([A-Za-z]+)");

  private FactMentions() {}

  /** The facts in the order of their names; none if the rule needs no fact. */
  public static NavigableSet<String> of(Rule rule) {
    List<Expression> expressions = new ArrayList<>(rule.when().stream().toList());
    rule.variables().forEach(variable -> expressions.add(variable.expression()));
    expressions.add(rule.assertion());
    NavigableSet<String> facts = new TreeSet<>();
    expressions.forEach(expression -> add(expression.text(), facts));
    return Collections.unmodifiableNavigableSet(facts);
  }

  private static void add(String expression, NavigableSet<String> facts) {
    for (Mentions.Mention mention : Mentions.of(expression, "facts").names()) {
      facts.add(
          mention.name().equals(NAMESPACES)
              ? NAMESPACES + ".NAME" + partOfNamespace(expression, mention)
              : mention.name());
    }
    Mentions releases = Mentions.of(expression, RELEASES);
    if (releases.open() || !releases.names().isEmpty()) {
      facts.add(RELEASES);
    }
  }

  /** What stands behind the namespace's name: {@code .secrets}, or nothing. */
  private static String partOfNamespace(String expression, Mentions.Mention mention) {
    // Brackets within strings are no brackets; as many characters keep every place.
    String text =
        STRING.matcher(expression).replaceAll(string -> "_".repeat(string.group().length()));
    int at = mention.offset() + NAMESPACES.length();
    Matcher part = PART.matcher(text);
    if (at < text.length() && text.charAt(at) == '[') {
      at = behindBracket(text, at);
    } else if (part.region(at, text.length()).lookingAt()) {
      at = part.end();
    }
    return part.region(at, text.length()).lookingAt() ? "." + part.group(1) : "";
  }

  private static int behindBracket(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }
}
