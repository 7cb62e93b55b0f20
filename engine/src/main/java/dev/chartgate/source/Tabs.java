package dev.chartgate.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Finds tabs that go-yaml refuses and the parser here takes: where a key or an item could begin
 * outside of brackets, even if only a comment or nothing follows; below a plain scalar in the
 * columns of the indentation; and before the first text of a block scalar. The rest of scalars is
 * left to the parser, which takes fewer tabs there than go-yaml.
 */
final class Tabs {
  static final String NO_TOKEN = "a tab that cannot start any token; use spaces";
  static final String INDENTATION = "a tab that violates indentation; use spaces";

  static final String BLOCK = "a tab where an indentation space is expected; use spaces";

  private final int[] text;

  /** The columns of the block collections that are open, the innermost first; 0-based. */
  private final Deque<Integer> indents = new ArrayDeque<>();

  private int at;
  private int column;
  private int brackets;

  /** Whether a key or an item can begin here. */
  private boolean canBegin = true;

  /** Whether this is behind a node, on its line, so that a colon makes a key of it. */
  private boolean isBehindNode;

  /** Whether only white space came since the end of a plain scalar. */
  private boolean isBehindPlain;

  /** The column of the collection that the plain scalar is in. */
  private int plainIndent;

  private boolean isOnNextLine;

  /** What is wrong, and the index of the tab. */
  record Found(String message, int index) {}

  private Tabs(String text) {
    this.text = text.codePoints().toArray();
  }

  /**
   * The first tab that is wrong.
   *
   * @param text what the parser takes
   * @param events the events of it, from the begin
   * @return its index counts code points
   */
  static Optional<Found> find(String text, Parser events) {
    return new Tabs(text).find(events);
  }

  private Optional<Found> find(Parser events) {
    boolean indentUnknown = false;
    while (events.hasNext()) {
      Event event = events.next();
      int start = index(event.getStartMark());
      if (event instanceof NodeEvent && start >= at) {
        Optional<Found> found = between(start);
        if (found.isPresent()) {
          return found;
        }
        if (indentUnknown) {
          indents.push(firstColumn());
          indentUnknown = false;
        }
      }
      switch (event) {
        case ScalarEvent scalar -> {
          Optional<Found> found = scalar(scalar);
          if (found.isPresent()) {
            return found;
          }
        }
        case AliasEvent alias -> behind(alias);
        case CollectionStartEvent collection -> {
          if (collection.getFlowStyle() == FlowStyle.FLOW) {
            indents.push(indent());
          } else if (text[at] == '&' || text[at] == '!') {
            indentUnknown = true;
          } else {
            indents.push(column);
          }
        }
        default -> {
          if (event.getEventId() == Event.ID.MappingEnd
              || event.getEventId() == Event.ID.SequenceEnd) {
            indents.pop();
          }
        }
      }
    }
    return between(text.length);
  }

  private static int index(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
    return mark.orElseThrow().getIndex();
  }

  private int indent() {
    return indents.isEmpty() ? -1 : indents.peek();
  }

  /** The column of the first character of this line that is no space. */
  private int firstColumn() {
    int lineStart = at - column;
    int first = lineStart;
    while (first < at && text[first] == ' ') {
      first++;
    }
    return first - lineStart;
  }

  private Optional<Found> scalar(ScalarEvent scalar) {
    if (index(scalar.getEndMark()) <= at) {
      return Optional.empty();
    }
    boolean isBlock = scalar.isLiteral() || scalar.isFolded();
    Optional<Found> found = isBlock ? inFirstIndentation() : Optional.empty();
    behind(scalar);
    isBehindPlain = scalar.isPlain();
    plainIndent = indent();
    isOnNextLine = false;
    canBegin = isBlock;
    return found;
  }

  /** A tab before the first text of a block scalar, whose indentation that tells. */
  private Optional<Found> inFirstIndentation() {
    int i = at;
    while (i < text.length && text[i] != '|' && text[i] != '>') {
      i++;
    }
    boolean isTold = isDigit(i + 1) || isDigit(i + 2);
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    while (i < text.length && " \r\n".indexOf(text[i]) >= 0) {
      i++;
    }
    return !isTold && i < text.length && text[i] == '\t'
        ? Optional.of(new Found(BLOCK, i))
        : Optional.empty();
  }

  private boolean isDigit(int index) {
    return index < text.length && text[index] >= '1' && text[index] <= '9';
  }

  /** Goes to the end of a node that is one token. */
  private void behind(Event node) {
    at = index(node.getEndMark());
    column = node.getEndMark().orElseThrow().getColumn();
    canBegin = false;
    isBehindNode = true;
    isBehindPlain = false;
  }

  /** Goes through what is between two nodes. */
  private Optional<Found> between(int end) {
    while (at < end) {
      int c = text[at];
      if (c == '\t') {
        if (isBehindPlain && isOnNextLine && column <= plainIndent) {
          return Optional.of(new Found(INDENTATION, at));
        }
        if (!isBehindPlain && canBegin && brackets == 0) {
          return Optional.of(new Found(NO_TOKEN, at));
        }
        step();
      } else if (c == '\n' || c == '\r') {
        at++;
        column = 0;
        isOnNextLine = true;
        isBehindNode = false;
        canBegin |= brackets == 0 && !isBehindPlain;
      } else if (c == ' ') {
        step();
      } else {
        if (isBehindPlain) {
          isBehindPlain = false;
          canBegin = isOnNextLine;
        }
        token(c, end);
      }
    }
    return Optional.empty();
  }

  private void token(int c, int end) {
    switch (c) {
      case '#' -> {
        while (at < end && text[at] != '\n' && text[at] != '\r') {
          step();
        }
        return;
      }
      case '&', '!' -> {
        while (at < end && " \t\r\n".indexOf(text[at]) < 0) {
          step();
        }
        canBegin = false;
        return;
      }
      case '-' -> {
        if (at + 1 < end && text[at + 1] == '-') {
          step();
          step();
          canBegin = false;
        } else {
          canBegin = true;
        }
      }
      case '?', ',' -> canBegin = true;
      case ':' -> canBegin = !isBehindNode;
      case '[', '{' -> {
        brackets++;
        canBegin = true;
      }
      case ']', '}' -> {
        brackets--;
        canBegin = false;
        isBehindNode = true;
      }
      default -> canBegin = false;
    }
    if (c != ']' && c != '}') {
      isBehindNode = false;
    }
    step();
  }

  private void step() {
    at++;
    column++;
  }
}
