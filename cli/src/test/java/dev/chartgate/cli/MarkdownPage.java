package dev.chartgate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of documentation whose blocks of code a test uses. Behind the language of a block its
 * fence can name the file that the block holds.
 *
 * @param file the page
 * @param parts its text, in order
 */
record MarkdownPage(Path file, List<Part> parts) {
  private static final String FENCE = "```";
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

  /** A part of a page. */
  sealed interface Part {
    /** The part as it stands in the page. */
    String source();
  }

  /** What is not code; with its line breaks. */
  record Prose(String source) implements Part {}

  /**
   * A block of code.
   *
   * @param language its language
   * @param name the file that it holds, or empty
   * @param text what it holds
   */
  record Block(String language, String name, String text) implements Part {
    @Override
    public String source() {
      String head = name.isEmpty() ? language : language + " " + name;
      return FENCE + head + "\n" + text + FENCE + "\n";
    }
  }

  static MarkdownPage read(Path file) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String head = "";
    boolean inBlock = false;
    for (String line : TestData.text(file).lines().toList()) {
      if (!line.startsWith(FENCE)) {
        text.append(line).append('\n');
        continue;
      }
      if (inBlock) {
        int space = head.indexOf(' ');
        parts.add(
            space < 0
                ? new Block(head, "", text.toString())
                : new Block(head.substring(0, space), head.substring(space + 1), text.toString()));
      } else {
        parts.add(new Prose(text.toString()));
        head = line.substring(FENCE.length());
      }
      inBlock = !inBlock;
      text.setLength(0);
    }
    parts.add(new Prose(text.toString()));
    return new MarkdownPage(file, parts);
  }

  /** Its blocks of code. */
  List<Block> blocks() {
    return parts.stream().filter(Block.class::isInstance).map(Block.class::cast).toList();
  }

  /** The block that holds a file. */
  Block block(String name) {
    return blocks().stream()
        .filter(block -> block.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + " has no block for " + name));
  }

  /** Where its links lead, without the places within a page. */
  List<String> links() {
    return parts.stream()
        .filter(Prose.class::isInstance)
        .flatMap(prose -> LINK.matcher(prose.source()).results())
        .map(link -> link.group(1))
        .toList();
  }

  /** The page as it is written. */
  String source() {
    StringBuilder source = new StringBuilder();
    parts.forEach(part -> source.append(part.source()));
    return source.toString();
  }
}
