package dev.chartgate.text;

/**
 * Puts texts into Markdown so that they are shown as they are: nothing is a mention, a link or a
 * tag, and control characters are written as escapes.
 */
public final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]<>#|~@&";

  private MarkdownText() {}

  /** A text in running text or in the cell of a table, on one line. */
  public static String inline(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : line(text).toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Paragraphs: line breaks are kept, the rest is shown as it is. */
  public static String paragraphs(String text) {
    return String.join("\n", text.strip().lines().map(MarkdownText::inline).toList());
  }

  /** A block of code, fenced by more backticks than it holds in a row. */
  public static String block(String language, String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
  }

  /** A piece of code in running text or in the cell of a table, where a pipe would end the cell. */
  public static String code(String text) {
    String line = line(text).replace("|", "\\|");
    return line.isEmpty() ? "" : line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }

  private static String line(String text) {
    return TerminalText.escape(text.strip().replaceAll("\\s+", " "));
  }
}
