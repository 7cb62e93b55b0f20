package dev.chartgate.helm.template.parse;

import dev.chartgate.source.Mark;

/** A text that is no template. Its message is the one that Go gives. */
public final class TemplateSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final String detail;
  private final transient Mark place;

  TemplateSyntaxException(String template, int line, String detail, Mark place) {
    super("template: %s:%d: %s".formatted(template, line, detail));
    this.template = template;
    this.line = line;
    this.detail = detail;
    this.place = place;
  }

  /** The name of the template that was read. */
  public String template() {
    return template;
  }

  /** The line that Go names, 1-based: of the last token that was looked at. */
  public int line() {
    return line;
  }

  /** What is wrong, without name and line. */
  public String detail() {
    return detail;
  }

  /** Where the token stands that is wrong. */
  public Mark place() {
    return place;
  }
}
