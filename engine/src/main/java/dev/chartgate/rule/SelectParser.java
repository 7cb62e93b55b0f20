package dev.chartgate.rule;

import dev.chartgate.release.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the text form of a {@link Select}. */
final class SelectParser {
  private static final String ROOTS =
      Arrays.stream(Select.Root.values()).map(Select.Root::text).collect(Collectors.joining(", "));

  private final String text;
  private int at;

  private SelectParser(String text) {
    this.text = text;
  }

  static Select parse(String text) throws GrammarException {
    SelectParser parser = new SelectParser(text);
    List<Select.Alternative> alternatives = new ArrayList<>();
    do {
      parser.skipSpaces();
      int start = parser.at;
      Select.Alternative alternative = parser.alternative();
      if (!alternatives.isEmpty()
          && alternatives.getFirst().root().target() != alternative.root().target()) {
        throw new GrammarException(
            "%s and %s cannot stand in one select; write two rules"
                .formatted(alternatives.getFirst().root().text(), alternative.root().text()),
            start);
      }
      alternatives.add(alternative);
      parser.skipSpaces();
    } while (parser.takeBar());
    return new Select(alternatives);
  }

  private boolean takeBar() throws GrammarException {
    if (at == text.length()) {
      return false;
    }
    if (text.charAt(at) != '|') {
      throw wrong("a step ('.key', \"['key']\", '[*]') or ' | ' expected");
    }
    at++;
    return true;
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private Select.Alternative alternative() throws GrammarException {
    int start = at;
    if (at < text.length() && text.charAt(at) == '$') {
      at++;
      skipName();
    }
    Optional<Select.Root> root = Select.Root.of(text.substring(start, at));
    if (root.isEmpty()) {
      throw new GrammarException("a select begins with one of " + ROOTS, start);
    }
    List<Select.Step> steps = new ArrayList<>();
    while (at < text.length() && ".[".indexOf(text.charAt(at)) >= 0) {
      int stepStart = at;
      steps.add(text.charAt(at) == '.' ? dotted(root.get(), steps.isEmpty()) : bracketed());
      if (root.get() == Select.Root.RELEASE) {
        throw new GrammarException(
            "$release is judged as one and takes no steps; select over $values or, with kinds,"
                + " over $object",
            stepStart);
      }
    }
    return new Select.Alternative(root.get(), steps);
  }

  private Select.Step dotted(Select.Root root, boolean first) throws GrammarException {
    int dot = at++;
    int start = at;
    skipName();
    String name = text.substring(start, at);
    if (name.isEmpty()) {
      throw wrong("a key expected behind '.'; other characters are written ['key'] or ['key-*']");
    }
    if (!name.equals("allContainers")) {
      return new Select.Key(name);
    }
    if (root != Select.Root.POD || !first) {
      throw new GrammarException("'.allContainers' stands right behind $pod", dot);
    }
    if (!text.startsWith("[*]", at)) {
      throw wrong("'[*]' expected behind '.allContainers'");
    }
    return new Select.AllContainers();
  }

  private void skipName() {
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
  }

  private Select.Step bracketed() throws GrammarException {
    at++;
    if (text.startsWith("*]", at)) {
      at += 2;
      return new Select.Each();
    }
    if (text.startsWith("**=", at)) {
      at += 3;
      return strings();
    }
    String name = quoted("'*' or a quoted key expected behind '['");
    close();
    return name.contains("*") ? new Select.Keys(new Glob(name)) : new Select.Key(name);
  }

  private Select.Step strings() throws GrammarException {
    List<Glob> globs = new ArrayList<>();
    globs.add(new Glob(quoted("a quoted text expected behind '**='")));
    while (text.startsWith(",", at)) {
      at++;
      skipSpaces();
      globs.add(new Glob(quoted("a quoted text expected behind ','")));
    }
    close();
    return new Select.Strings(globs);
  }

  private String quoted(String otherwise) throws GrammarException {
    if (at == text.length() || "'\"".indexOf(text.charAt(at)) < 0) {
      throw wrong(otherwise);
    }
    char quote = text.charAt(at++);
    int end = text.indexOf(quote, at);
    if (end < 0) {
      throw wrong("the closing " + quote + " is missing");
    }
    String content = text.substring(at, end);
    at = end + 1;
    return content;
  }

  private void close() throws GrammarException {
    if (at == text.length() || text.charAt(at) != ']') {
      throw wrong("']' expected");
    }
    at++;
  }

  private GrammarException wrong(String what) {
    return new GrammarException(what, at);
  }
}
