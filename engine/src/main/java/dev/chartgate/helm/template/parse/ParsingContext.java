package dev.chartgate.helm.template.parse;

import dev.chartgate.helm.template.print.GoQuote;
import dev.chartgate.source.Mark;
import dev.chartgate.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What all definitions of a text share while it is read. */
final class ParsingContext {
  private final String name;
  private final SourceText source;
  private final Set<String> functions;
  private final ParseBounds bounds;
  private final TokenStream tokens;
  private final Map<String, Template> templates = new LinkedHashMap<>();
  private int nodes;
  private int depth;

  ParsingContext(String name, SourceText source, Set<String> functions, ParseBounds bounds) {
    this.name = name;
    this.source = source;
    this.functions = functions;
    this.bounds = bounds;
    this.tokens = new TokenStream(new Lexer(source.text()));
  }

  String name() {
    return name;
  }

  TokenStream tokens() {
    return tokens;
  }

  boolean hasFunction(String function) {
    return functions.contains(function);
  }

  ParsedText result() {
    return new ParsedText(name, templates, nodes);
  }

  int lineOf(Token token) {
    return source.lineAt(token.start());
  }

  /** Adds a template, unless there is one that it does not replace. */
  void add(String template, Body body, int slots) throws TemplateSyntaxException {
    Template existing = templates.get(template);
    if (existing == null || existing.body().isBlank()) {
      templates.put(template, new Template(template, name, source, body, slots));
    } else if (!body.isBlank()) {
      throw error("template: multiple definition of template " + GoQuote.quote(template));
    }
  }

  /** Counts a node that is about to be made. */
  void count() throws TemplateSyntaxException {
    if (++nodes > bounds.maxNodes()) {
      throw error("template has more than %d nodes".formatted(bounds.maxNodes()));
    }
  }

  /** Goes into an action or a parenthesis that can hold others. */
  void enter(String tooDeep) throws TemplateSyntaxException {
    if (++depth > bounds.maxDepth()) {
      throw error(tooDeep);
    }
  }

  void leave() {
    depth--;
  }

  TemplateSyntaxException error(String detail) {
    return error(tokens.latest(), detail);
  }

  TemplateSyntaxException error(Token token, String detail) {
    int line = lineOf(token);
    int column = source.text().codePointCount(source.lineStart(line), token.start()) + 1;
    return new TemplateSyntaxException(
        name, lineOf(tokens.latest()), detail, Mark.at(source, line, column));
  }
}
