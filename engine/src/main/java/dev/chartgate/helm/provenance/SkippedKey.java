package dev.chartgate.helm.provenance;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the condition that kept a template from writing a key into a mapping. */
final class SkippedKey {
  private final RenderedText text;
  private final Node parent;
  private final String name;

  /**
   * A search.
   *
   * @param parent what the key would be in, with marks in that text
   * @param name the key
   */
  SkippedKey(RenderedText text, Node parent, String name) {
    this.text = text;
    this.parent = parent;
    this.name = name;
  }

  /**
   * Of the conditions within the mapping, but not within what it holds, the first whose template
   * text has the key at the column of its neighbours; if none has, the first that has the key.
   *
   * @param from where the search begins, 0-based
   */
  Optional<Origin.Silent> find(int from) {
    List<Origin.Silent> found = new ArrayList<>();
    text.forEachSilent(
        from,
        blankEnd(text.end(parent.mark())),
        (silent, at) -> {
          if (column(silent.skipped()) > 0 && !isInChild(at)) {
            found.add(silent);
          }
        });
    return found.stream()
        .filter(silent -> column(silent.skipped()) == parent.mark().column())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Where the white space behind an offset ends. */
  private int blankEnd(int offset) {
    String characters = text.source().text();
    int at = offset;
    while (at < characters.length() && Character.isWhitespace(characters.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isInChild(int at) {
    return switch (parent) {
      case MappingNode mapping ->
          mapping.entries().stream().anyMatch(entry -> isWithin(entry.value(), at));
      case SequenceNode sequence -> sequence.items().stream().anyMatch(item -> isWithin(item, at));
      case Node _ -> false;
    };
  }

  private boolean isWithin(Node child, int at) {
    Mark mark = child.mark();
    return mark.source() == text.source() && text.start(mark) <= at && at < text.end(mark);
  }

  /** The 1-based column of the key in a part of a template; 0 if it is not there. */
  private int column(String template) {
    for (int at = template.indexOf(name); at >= 0; at = template.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean startsWord = at == 0 || !Character.isLetterOrDigit(template.charAt(at - 1));
      if (startsWord && end < template.length() && template.charAt(end) == ':') {
        return at - template.lastIndexOf('\n', at);
      }
    }
    return 0;
  }
}
