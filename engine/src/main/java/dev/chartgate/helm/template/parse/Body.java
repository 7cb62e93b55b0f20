package dev.chartgate.helm.template.parse;

import java.util.List;

/**
 * Statements one after the other.
 *
 * @param offset where the first token after the opening action stands
 * @param statements in the order of the text
 */
public record Body(int offset, List<Statement> statements) implements Node {

  /** Copies the statements. */
  public Body {
    statements = List.copyOf(statements);
  }

  /** Whether it holds nothing but white space, so that it replaces no other definition. */
  public boolean isBlank() {
    for (Statement statement : statements) {
      if (!(statement instanceof Statement.Text text) || !isBlank(text.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(GoString::isSpace);
  }
}
