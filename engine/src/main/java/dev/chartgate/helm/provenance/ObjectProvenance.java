package dev.chartgate.helm.provenance;

import dev.chartgate.finding.Confidence;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.Provenance;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the fields of one rendered object come from. A field is made by the text of its value, by
 * the names of the keys on the way to it, and by all conditions around these. Where all fields are
 * listed, so that it can be told what a change of values touches, there is more: an item of a list
 * is moved by the conditions of the items before it, and each field goes where the identity of its
 * object goes.
 */
public final class ObjectProvenance implements Provenance {
  private final RenderedText text;
  private final MappingNode object;

  /**
   * The provenance of an object.
   *
   * @param text the output of the template that wrote it
   * @param object the object, with marks in that output
   */
  public ObjectProvenance(RenderedText text, MappingNode object) {
    this.text = text;
    this.object = object;
  }

  private Origin identity() {
    Origin sum = Origin.NONE;
    for (NodePath path :
        List.of(
            NodePath.of("apiVersion"),
            NodePath.of("kind"),
            NodePath.of("metadata", "name"),
            NodePath.of("metadata", "namespace"))) {
      Optional<Node> node = object.at(path);
      if (node.isPresent() && isHere(node.get().mark())) {
        for (Origin origin : valueOrigins(node.get(), text.start(node.get().mark()))) {
          sum = sum.plus(origin.conditions()).plus(origin.asVia());
        }
      }
    }
    return sum;
  }

  @Override
  public boolean isHiddenSomewhere() {
    return text.any(text.start(object.mark()), text.end(object.mark()), Origin::isHidden);
  }

  @Override
  public boolean isMovingSomewhere() {
    return text.any(text.start(object.mark()), text.end(object.mark()), Origin::isMoving);
  }

  @Override
  public void forEachLeaf(LeafVisitor visitor) {
    walk(object, NodePath.ROOT, new Way(List.of(), identity()), text.start(object.mark()), visitor);
  }

  /**
   * What was met on the way down.
   *
   * @param names the origins of the keys' names
   * @param around the conditions, as via
   */
  private record Way(List<Origin> names, Origin around) {
    Way with(List<Origin> origins) {
      List<Origin> longer = new ArrayList<>(names);
      Origin sum = around;
      for (Origin origin : origins) {
        longer.add(origin);
        sum = sum.plus(origin.conditions());
      }
      return new Way(longer, sum);
    }

    Way behind(Origin conditions) {
      return new Way(names, around.plus(conditions));
    }
  }

  private void walk(Node node, NodePath path, Way way, int from, LeafVisitor visitor) {
    switch (node) {
      case MappingNode mapping when mapping.size() > 0 -> {
        for (MappingNode.Entry entry : mapping.entries()) {
          walk(
              entry.value(),
              path.key(entry.key()),
              way.with(nameOrigins(entry)),
              nameEnd(entry, from),
              visitor);
        }
      }
      case SequenceNode sequence when !sequence.items().isEmpty() -> {
        Shift shift = new Shift(Math.min(from, text.start(sequence.mark())));
        for (int i = 0; i < sequence.items().size(); i++) {
          Node item = sequence.items().get(i);
          walk(item, path.index(i), way.behind(shift.upTo(item)), text.start(item.mark()), visitor);
        }
      }
      case Node leaf -> visitor.leaf(path, source(leaf, way, from));
    }
  }

  /** What took part in all that stands in a list before an item, from behind the list's key. */
  private final class Shift {
    private Origin sum = Origin.NONE;
    private int at;

    Shift(int from) {
      at = from;
    }

    Origin upTo(Node item) {
      int to = isHere(item.mark()) ? text.start(item.mark()) : at;
      if (to > at) {
        text.forEach(at, to, origin -> sum = sum.plus(origin.participants()));
        at = to;
      }
      return sum;
    }
  }

  @Override
  public FieldSource of(NodePath field) {
    Node node = object;
    Way way = new Way(List.of(), Origin.NONE);
    int from = text.start(object.mark());
    for (int depth = 0; depth < field.steps().size(); depth++) {
      NodePath.Step step = field.steps().get(depth);
      Optional<Node> child = node.child(step);
      if (child.isEmpty()) {
        return missing(node, way, step, from);
      }
      switch (step) {
        case NodePath.Key(String name) -> {
          MappingNode.Entry entry = ((MappingNode) node).entry(name).orElseThrow();
          way = way.with(nameOrigins(entry));
          from = nameEnd(entry, from);
        }
        case NodePath.Index(int index) -> from = text.start(child.get().mark());
      }
      node = child.get();
    }
    return source(node, way, from);
  }

  @Override
  public FieldSource of(NodePath field, Mark piece) {
    if (!isHere(piece)) {
      return of(field);
    }
    Origin around = Origin.NONE;
    List<Origin> data = text.origins(text.start(piece), text.end(piece));
    for (Origin origin : data) {
      around = around.plus(origin.conditions());
    }
    return new FieldTrace(data, around).source();
  }

  private FieldSource source(Node node, Way way, int from) {
    if (!isHere(node.mark())) {
      return FieldSource.UNKNOWN;
    }
    List<Origin> data = new ArrayList<>();
    Origin around = way.around();
    for (Origin origin : valueOrigins(node, from)) {
      data.add(origin);
      around = around.plus(origin.conditions());
    }
    data.addAll(way.names());
    return new FieldTrace(data, around).source();
  }

  /**
   * The origins of a value, from behind its key. An empty stretch at the end of a line counts only
   * if what it could have brought would have stood on that line, or if there is no value yet.
   */
  private List<Origin> valueOrigins(Node node, int from) {
    int start = Math.min(from, text.start(node.mark()));
    int end = text.end(node.mark());
    boolean empty = node instanceof ScalarNode scalar && scalar.isNull() && scalar.text().isEmpty();
    boolean open = empty || node.mark().line() != node.mark().endLine();
    int to = empty ? lineEnd(start) : trimmedEnd(start, end);
    List<Origin> found = text.origins(start, to);
    if (!open) {
      found.removeIf(origin -> origin instanceof Origin.Silent silent && silent.ownLines());
    }
    return found;
  }

  /** Where a value ends without the white space behind it. */
  private int trimmedEnd(int start, int end) {
    String characters = text.source().text();
    int at = end;
    while (at > start && Character.isWhitespace(characters.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private List<Origin> nameOrigins(MappingNode.Entry entry) {
    return isHere(entry.keyMark())
        ? text.origins(text.start(entry.keyMark()), text.end(entry.keyMark()))
        : List.of();
  }

  private int nameEnd(MappingNode.Entry entry, int otherwise) {
    return isHere(entry.keyMark()) ? text.end(entry.keyMark()) : otherwise;
  }

  /**
   * What would bring a field: the condition that kept the template from writing it, or the key
   * beside those that brought its neighbours; if neither can be told, the template lines and
   * conditions of what it would be in.
   *
   * @param from where the value of the parent begins, behind its key
   */
  private FieldSource missing(Node parent, Way way, NodePath.Step step, int from) {
    if (!isHere(parent.mark())) {
      return FieldSource.UNKNOWN;
    }
    int start = Math.min(from, text.start(parent.mark()));
    if (step instanceof NodePath.Key(String name)) {
      Optional<Origin.Silent> silent = new SkippedKey(text, parent, name).find(start);
      if (silent.isPresent()) {
        return new FieldTrace(List.of(silent.get()), way.around())
            .source(silent.get().position().filesOfChain());
      }
    }
    List<Mark> templates =
        text.origins(start, lineEnd(text.end(parent.mark()))).stream()
            .filter(Origin.Written.class::isInstance)
            .findFirst()
            .map(origin -> ((Origin.Written) origin).position().filesOfChain())
            .orElse(List.of());
    FieldSource around = new FieldTrace(List.of(), way.around()).source(templates);
    Map<NodePath, Confidence> keys = new LinkedHashMap<>();
    beside(parent, step, from).forEach(key -> keys.put(key, Confidence.VIA));
    around.keys().forEach(keys::putIfAbsent);
    return new FieldSource(
        keys, around.templates(), around.moving(), around.wants(), around.hidden());
  }

  /** The keys that would bring a member, if the members or the empty braces came from values. */
  private Set<NodePath> beside(Node parent, NodePath.Step step, int from) {
    Set<NodePath> keys = new LinkedHashSet<>();
    if (parent instanceof MappingNode mapping && step instanceof NodePath.Key) {
      for (MappingNode.Entry entry : mapping.entries()) {
        for (NodePath key : Sources.of(nameOrigins(entry), List.of()).keys().keySet()) {
          if (!key.isRoot() && key.steps().getLast().equals(new NodePath.Key(entry.key()))) {
            keys.add(key.prefix(key.steps().size() - 1).plus(step));
          }
        }
      }
      if (mapping.size() == 0) {
        Sources.of(valueOrigins(mapping, from), List.of())
            .keys()
            .forEach((key, confidence) -> {
              if (confidence == Confidence.EXACT) {
                keys.add(key.plus(step));
              }
            });
      }
    }
    return keys;
  }

  private int lineEnd(int offset) {
    return text.source().lineEnd(text.source().lineAt(offset));
  }

  private boolean isHere(Mark mark) {
    return mark.source() == text.source();
  }
}
