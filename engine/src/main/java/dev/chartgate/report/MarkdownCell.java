package dev.chartgate.report;

/** Puts texts into the cells of a Markdown table so that they are shown as they are. */
final class MarkdownCell {
  private static final String SPECIAL = "\\`*_{}[]<>#|~@&";

  private MarkdownCell() {}

  /** Running text; line breaks become spaces, and nothing is a mention, a link or a tag. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    String line = TerminalText.escape(text.replaceAll("\\s+", " ").strip());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Code; a pipe ends a cell even there. */
  static String code(String text) {
    String line = TerminalText.escape(text.replaceAll("\\s+", " ").strip()).replace("|", "\\|");
    return line.isEmpty() ? "" : line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }
}
