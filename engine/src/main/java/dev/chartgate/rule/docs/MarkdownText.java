package dev.chartgate.rule.docs;

/** Puts texts into Markdown so that they are shown as they are. */
final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]<>#|~";

  private MarkdownText() {}

  /** A text in running text or in the cell of a table, on one line. */
  static String inline(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.strip().replaceAll("\\s+", " ").toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Paragraphs: line breaks are kept, the rest is shown as it is. */
  static String paragraphs(String text) {
    return String.join("\n", text.strip().lines().map(MarkdownText::inline).toList());
  }

  /** A block of code, fenced by more backticks than it holds in a row. */
  static String block(String language, String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
  }

  /** A piece of code in running text or in the cell of a table. */
  static String code(String text) {
    String line = text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }
}
