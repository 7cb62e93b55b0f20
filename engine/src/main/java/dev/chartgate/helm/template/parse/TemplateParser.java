package dev.chartgate.helm.template.parse;

import dev.chartgate.source.SourceText;
import java.util.Set;

/** Reads texts of Go's template language. Immutable. */
public final class TemplateParser {
  private final Set<String> functions;
  private final ParseBounds bounds;

  /**
   * A parser for these functions.
   *
   * @param functions the names that can be called; any other is an error
   */
  public TemplateParser(Set<String> functions, ParseBounds bounds) {
    this.functions = Set.copyOf(functions);
    this.bounds = bounds;
  }

  /**
   * Reads a text.
   *
   * @param name the name of the template that the text is
   * @throws TemplateSyntaxException if it is none, or one beyond the bounds
   */
  public ParsedText parse(String name, SourceText source) throws TemplateSyntaxException {
    ParsingContext context = new ParsingContext(name, source, functions, bounds);
    new DefinitionParser(context).parseText();
    return context.result();
  }
}
