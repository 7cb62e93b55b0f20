package dev.chartgate.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/** Turns the events of a YAML parser into trees. */
final class NodeComposer {
  private static final String MERGE = "<<";

  private final SourceText source;
  private final int lineOffset;
  private final int maxDepth;
  private final NodeBudget budget;
  private final Parser events;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final List<DuplicateKey> duplicates = new ArrayList<>();
  private final List<NodePath.Step> path = new ArrayList<>();
  private long nodes;

  /** What an alias stands for, and how many nodes that is. */
  private record Anchored(Node node, long nodes) {}

  NodeComposer(SourceText source, int lineOffset, int maxDepth, NodeBudget budget, Parser events) {
    this.source = source;
    this.lineOffset = lineOffset;
    this.maxDepth = maxDepth;
    this.budget = budget;
    this.events = events;
  }

  /**
   * Reads the documents one after the other, or the first one alone, leaving out those that are
   * empty; whether there was one, empty or not.
   */
  boolean compose(int firstLine, boolean firstOnly, Consumer<YamlDocument> documents) {
    int line = firstLine;
    boolean any = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        anchors.clear();
        duplicates.clear();
        Event content = events.next();
        Node root = compose(content);
        if (!isEmpty(content)) {
          documents.accept(new YamlDocument(root, line, duplicates));
        }
        any = true;
        line = mark(events.next()).endLine();
        if (firstOnly) {
          return true;
        }
      }
    }
    return any;
  }

  private static boolean isEmpty(Event content) {
    return content instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getValue().isEmpty()
        && scalar.getTag().isEmpty();
  }

  /** Reads a value; those that have no form in JSON are refused, as Helm refuses them. */
  private Node compose(Event event) {
    Node node = composeAny(event);
    if (node instanceof ScalarNode scalar
        && scalar.value() instanceof Double number
        && !Double.isFinite(number)) {
      throw refusal(
          "%s is a number without a form in JSON, so Helm refuses it; put it in quotes"
              .formatted(scalar.text()),
          event);
    }
    return node;
  }

  private Node composeAny(Event event) {
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    take(1, event);
    long before = nodes;
    Node node;
    Optional<Anchor> anchor;
    switch (event) {
      case ScalarEvent scalar -> {
        anchor = scalar.getAnchor();
        node = scalar(scalar);
      }
      case MappingStartEvent start -> {
        anchor = start.getAnchor();
        node = mapping(start);
      }
      case SequenceStartEvent start -> {
        anchor = start.getAnchor();
        node = sequence(start);
      }
      default -> throw refusal("unexpected " + event.getEventId(), event);
    }
    anchor.ifPresent(name -> anchors.put(name, new Anchored(node, nodes - before + 1)));
    return node;
  }

  private Node alias(AliasEvent alias) {
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      throw refusal(
          "this alias names no anchor that ends before it; put a text that begins with * in quotes",
          alias);
    }
    take(anchored.nodes(), alias);
    return anchored.node();
  }

  private Node scalar(ScalarEvent event) {
    String text = event.getValue();
    try {
      Object value = ScalarType.resolve(text, event.isPlain(), event.getTag().orElse(""));
      return new ScalarNode(mark(event), value, text);
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()), event);
    }
  }

  private Node sequence(SequenceStartEvent start) {
    deeper(start);
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      path.add(new NodePath.Index(items.size()));
      items.add(compose(event));
      path.removeLast();
      event = events.next();
    }
    return new SequenceNode(mark(start, event), items);
  }

  private Node mapping(MappingStartEvent start) {
    deeper(start);
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    List<Node> merges = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Mark keyMark = mark(event);
      String key = key(event);
      path.add(new NodePath.Key(key));
      Node value = compose(events.next());
      if (key.equals(MERGE) && event instanceof ScalarEvent scalar && scalar.isPlain()) {
        merges.add(value);
      } else {
        MappingNode.Entry first = entries.put(key, new MappingNode.Entry(key, keyMark, value));
        if (first != null) {
          duplicates.add(new DuplicateKey(new NodePath(path), first.keyMark(), keyMark));
        }
      }
      path.removeLast();
      event = events.next();
    }
    for (Node merged : merges) {
      merge(merged, entries, start);
    }
    return new MappingNode(mark(start, event), entries.values());
  }

  private String key(Event event) {
    if (composeAny(event) instanceof ScalarNode scalar) {
      try {
        return ScalarType.keyText(scalar);
      } catch (IllegalArgumentException e) {
        throw refusal(String.valueOf(e.getMessage()), event);
      }
    }
    throw refusal(
        "a key that is a mapping or a list; Helm and Kubernetes take only scalars", event);
  }

  /**
   * Adds what {@code <<} names; keys that are written out win, and so do earlier ones of a list.
   */
  private void merge(Node merged, Map<String, MappingNode.Entry> entries, Event start) {
    switch (merged) {
      case MappingNode mapping -> mapping.entries().forEach(e -> entries.putIfAbsent(e.key(), e));
      case SequenceNode sequence -> sequence.items().forEach(item -> merge(item, entries, start));
      case ScalarNode scalar ->
          throw new Refusal(
              new Problem("'<<' takes a mapping or a list of mappings", scalar.mark()));
    }
  }

  private void deeper(CollectionStartEvent start) {
    if (path.size() >= maxDepth) {
      throw refusal(
          "mappings and lists are nested deeper than the %d levels that are read"
              .formatted(maxDepth),
          start);
    }
  }

  private void take(long count, Event event) {
    nodes += count;
    if (!budget.take(count)) {
      throw refusal(
          "the text has more than the %,d nodes that are read (each alias counts as all that it"
                  .formatted(budget.limit())
              + " stands for); split the file or write fewer aliases",
          event);
    }
  }

  private Mark mark(Event event) {
    return mark(event, event);
  }

  private Mark mark(Event first, Event last) {
    var start = first.getStartMark().orElseThrow();
    var end = last.getEndMark().orElseThrow();
    return new Mark(
        source,
        start.getLine() + 1 + lineOffset,
        start.getColumn() + 1,
        end.getLine() + 1 + lineOffset,
        end.getColumn() + 1);
  }

  private Refusal refusal(String message, Event event) {
    return new Refusal(new Problem(message, mark(event)));
  }
}
