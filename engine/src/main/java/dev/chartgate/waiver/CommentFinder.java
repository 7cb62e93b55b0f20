package dev.chartgate.waiver;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments of a YAML tree that waive something: on the line of a key or of an item of a
 * list, or on a line of their own above it.
 */
final class CommentFinder {
  private static final Pattern COMMENT =
      Pattern.compile("(?:^|(?<=\\s))#\\s*" + Pattern.quote(WaiverNote.WORD) + "(?=\\s|$)(.*)");

  private final SourceText source;
  private final List<Spot> spots = new ArrayList<>();
  private final List<Mark> texts = new ArrayList<>();

  /**
   * A key or an item.
   *
   * @param mark where it begins
   * @param lastLine the last line of what it holds
   * @param path its path
   */
  private record Spot(Mark mark, int lastLine, NodePath path) {}

  private CommentFinder(SourceText source) {
    this.source = source;
  }

  /**
   * Finds them.
   *
   * @param root the tree
   * @param found takes each comment at a key
   * @param lost takes each comment at no key of the tree, with what it says
   */
  static void find(Node root, Consumer<CommentedKey> found, BiConsumer<Mark, WaiverNote> lost) {
    if (root.mark().source() instanceof SourceText source) {
      CommentFinder finder = new CommentFinder(source);
      int last = finder.collect(root, NodePath.ROOT);
      finder.find(finder.firstLine(root), finder.lastLine(last), found, lost);
    }
  }

  /** The line of the first comment above the tree: a text may hold ten thousand of these. */
  private int firstLine(Node root) {
    int line = root.mark().line();
    while (line > 1 && isBlankOrComment(line - 1)) {
      line--;
    }
    return line;
  }

  /** The line of the last comment below the tree. */
  private int lastLine(int last) {
    int line = last;
    while (line < source.lineCount() && isBlankOrComment(line + 1)) {
      line++;
    }
    return line;
  }

  private boolean isBlankOrComment(int line) {
    String text = source.line(line).strip();
    return text.isEmpty() || text.startsWith("#");
  }

  private void find(
      int first, int last, Consumer<CommentedKey> found, BiConsumer<Mark, WaiverNote> lost) {
    for (int line = first; line <= last; line++) {
      String text = source.line(line);
      if (!text.contains(WaiverNote.WORD)) {
        continue;
      }
      Matcher comment = COMMENT.matcher(text);
      while (comment.find()) {
        int column = 1 + text.codePointCount(0, comment.start());
        Mark mark = new Mark(source, line, column, line, 1 + text.codePointCount(0, text.length()));
        if (!isInText(mark)) {
          WaiverNote note = WaiverNote.ofComment(comment.group(1));
          boolean alone = text.substring(0, comment.start()).isBlank();
          Optional<Spot> spot = alone ? below(line) : at(line);
          spot.ifPresentOrElse(
              s -> found.accept(new CommentedKey(mark, note, s.path, s.mark.line(), s.lastLine)),
              () -> lost.accept(mark, note));
          break;
        }
      }
    }
  }

  /** The outermost key that begins on a line. */
  private Optional<Spot> at(int line) {
    return spots.stream()
        .filter(spot -> spot.mark.line() == line)
        .min(
            Comparator.comparingInt((Spot spot) -> spot.mark.column())
                .thenComparing(Comparator.comparingInt(Spot::lastLine).reversed()));
  }

  /** The same for the first line below that is neither blank nor a comment. */
  private Optional<Spot> below(int line) {
    for (int next = line + 1; next <= source.lineCount(); next++) {
      if (!isBlankOrComment(next)) {
        return at(next);
      }
    }
    return Optional.empty();
  }

  /** Whether a place lies within a scalar, so that nothing there is a comment. */
  private boolean isInText(Mark place) {
    return texts.stream()
        .anyMatch(text ->
            !isBefore(place.line(), place.column(), text.line(), text.column())
                && isBefore(place.line(), place.column(), text.endLine(), text.endColumn()));
  }

  private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
    return line < otherLine || (line == otherLine && column < otherColumn);
  }

  /** Collects what lies below a node; the last line of it. */
  @SuppressWarnings("ReferenceEquality") // an anchor may stand in another layer of the same name
  private int collect(Node node, NodePath path) {
    int last = node.mark().line();
    switch (node) {
      case MappingNode mapping -> {
        for (MappingNode.Entry entry : mapping.entries()) {
          if (entry.keyMark().source() == source) {
            NodePath key = path.key(entry.key());
            texts.add(entry.keyMark());
            int end = Math.max(entry.keyMark().line(), collect(entry.value(), key));
            spots.add(new Spot(entry.keyMark(), end, key));
            last = Math.max(last, end);
          }
        }
      }
      case SequenceNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          Node item = list.items().get(i);
          if (item.mark().source() == source) {
            int end = collect(item, path.index(i));
            spots.add(new Spot(item.mark(), end, path.index(i)));
            last = Math.max(last, end);
          }
        }
      }
      case ScalarNode scalar -> {
        Mark mark = scalar.mark();
        texts.add(mark);
        last = mark.endColumn() == 1 ? Math.max(mark.line(), mark.endLine() - 1) : mark.endLine();
      }
    }
    return last;
  }
}
