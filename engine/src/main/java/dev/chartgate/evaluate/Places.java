package dev.chartgate.evaluate;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.rule.Part;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where a finding points: the place that a person edits first, and what else shows it. */
final class Places {
  private final Optional<Values> values;
  private final Excerpts excerpts;

  /**
   * Where a finding points.
   *
   * @param primary the place to edit
   * @param confidence how sure it is that it decides
   * @param related what else shows it
   */
  record Found(Optional<Place> primary, Confidence confidence, List<Related> related) {
    /** Nothing was given that could hold the place. */
    static final Found NOWHERE = new Found(Optional.empty(), Confidence.UNKNOWN, List.of());

    Found {
      related = List.copyOf(related);
    }
  }

  Places(Release release, SensitiveText secrets) {
    this.values = release.values();
    this.excerpts = new Excerpts(secrets);
  }

  /** The place of a mark, without a values key. */
  Place of(Mark mark) {
    return of(mark, Optional.empty());
  }

  Place of(Mark mark, Optional<String> key) {
    return new Place(mark, key, Optional.of(excerpts.of(mark)));
  }

  /** The place of a field of an object, or of its closest existing parent. */
  Found ofField(Node root, NodePath path, Optional<Part> part) {
    Node.Closest closest = root.closest(path);
    Mark mark = mark(root, closest, part.filter(p -> closest.exact()));
    return new Found(
        Optional.of(of(mark)), closest.exact() ? Confidence.EXACT : Confidence.VIA, List.of());
  }

  /**
   * The place of a values key. Where a default alone decides, it is the closest existing parent in
   * the last values file that was given, with the default beside it.
   */
  Found ofKey(NodePath path, Optional<Part> part) {
    if (values.isEmpty()) {
      return Found.NOWHERE;
    }
    Node.Closest closest = values.get().effective().closest(path);
    Mark mark = mark(values.get().effective(), closest, part.filter(p -> closest.exact()));
    Optional<String> key = Optional.of(path.toSetKey());
    boolean userSupplied =
        values.get().layerOf(mark.source()).filter(l -> l.kind().isUserSupplied()).isPresent();
    if (closest.exact() && userSupplied) {
      return new Found(Optional.of(of(mark, key)), Confidence.EXACT, List.of());
    }
    List<Related> related = new ArrayList<>();
    Optional<ValuesLayer> file = values.get().lastFile();
    if (file.isEmpty()) {
      return new Found(
          Optional.of(of(mark, key)),
          closest.exact() ? Confidence.EXACT : Confidence.VIA,
          List.of());
    }
    if (closest.exact()) {
      related.add(new Related(Related.Role.DEFAULT, of(mark, key)));
    }
    MappingNode root = file.get().values();
    Mark parent = mark(root, root.closest(path), Optional.empty());
    return new Found(Optional.of(of(parent, key)), Confidence.VIA, related);
  }

  /**
   * The stretch to show for a node: a key with its scalar, only the key of a mapping or a list, or
   * the piece of the scalar that is meant.
   */
  private static Mark mark(Node root, Node.Closest closest, Optional<Part> part) {
    Node node = closest.node();
    if (part.isPresent() && node instanceof ScalarNode scalar) {
      return PartMark.of(part.get(), scalar);
    }
    if (closest.path().isRoot()) {
      return Mark.at(node.mark().source(), node.mark().line(), node.mark().column());
    }
    int parentDepth = closest.path().steps().size() - 1;
    Optional<Mark> key =
        root.at(closest.path().prefix(parentDepth))
            .filter(MappingNode.class::isInstance)
            .map(MappingNode.class::cast)
            .flatMap(parent -> entry(parent, closest.path().steps().getLast()))
            .map(MappingNode.Entry::keyMark)
            .filter(mark -> mark.source().equals(node.mark().source()));
    if (key.isEmpty()) {
      return node instanceof ScalarNode
          ? node.mark()
          : Mark.at(node.mark().source(), node.mark().line(), node.mark().column());
    }
    Mark start = key.get();
    Mark end = node.mark();
    boolean oneLine =
        node instanceof ScalarNode && end.line() == start.line() && end.endLine() == start.line();
    return oneLine
        ? new Mark(start.source(), start.line(), start.column(), end.endLine(), end.endColumn())
        : start;
  }

  private static Optional<MappingNode.Entry> entry(MappingNode parent, NodePath.Step step) {
    return step instanceof NodePath.Key(String name) ? parent.entry(name) : Optional.empty();
  }
}
