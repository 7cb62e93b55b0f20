package dev.chartgate.evaluate;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.Related;
import dev.chartgate.release.ComposeFile;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Provenance;
import dev.chartgate.release.Release;
import dev.chartgate.release.Values;
import dev.chartgate.release.ValuesLayer;
import dev.chartgate.rule.Part;
import dev.chartgate.source.KeyMark;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.trace.DecidingKey;
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

  /** The place of something in a Compose file, or of its closest existing parent. */
  Found ofCompose(ComposeFile compose, NodePath path) {
    Node.Closest closest = compose.node().closest(path);
    return new Found(
        Optional.of(of(mark(compose.node(), closest, Optional.empty()))),
        closest.exact() ? Confidence.EXACT : Confidence.VIA,
        List.of());
  }

  /**
   * The place of a field of an object: the values key that decides it, where the object was
   * rendered here, with the template line and the object beside it; else the field itself or its
   * closest existing parent.
   */
  Found ofField(KubernetesObject object, NodePath path, Optional<Part> part) {
    Node.Closest closest = object.node().closest(path);
    Mark mark = mark(object.node(), closest, part.filter(p -> closest.exact()));
    Found inObject =
        new Found(
            Optional.of(of(mark)), closest.exact() ? Confidence.EXACT : Confidence.VIA, List.of());
    if (object.provenance().isEmpty()) {
      return inObject;
    }
    Provenance provenance = object.provenance().get();
    FieldSource source =
        part.isPresent() && closest.exact() ? provenance.of(path, mark) : provenance.of(path);
    return traced(source, part, inObject);
  }

  private Found traced(FieldSource source, Optional<Part> part, Found inObject) {
    List<Related> related = new ArrayList<>();
    for (Mark template : source.templates()) {
      related.add(new Related(Related.Role.TEMPLATE, of(template)));
    }
    inObject.primary().ifPresent(place -> related.add(new Related(Related.Role.OBJECT, place)));
    Optional<DecidingKey> decides = values.flatMap(known -> DecidingKey.of(source, known));
    if (decides.isEmpty()) {
      return source.templates().isEmpty()
          ? inObject
          : new Found(Optional.of(related.removeFirst().place()), inObject.confidence(), related);
    }
    Found key = ofKey(decides.get().key(), part);
    List<Related> all = new ArrayList<>(key.related());
    all.addAll(related);
    for (NodePath other : source.keys().keySet()) {
      if (!other.equals(decides.get().key())) {
        ofKey(other, Optional.empty())
            .primary()
            .ifPresent(place -> all.add(new Related(Related.Role.VALUE, place)));
      }
    }
    boolean sure =
        decides.get().confidence() == Confidence.EXACT && key.confidence() == Confidence.EXACT;
    return new Found(key.primary(), sure ? Confidence.EXACT : Confidence.VIA, all);
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

  private static Mark mark(Node root, Node.Closest closest, Optional<Part> part) {
    return part.isPresent() && closest.node() instanceof ScalarNode scalar
        ? PartMark.of(part.get(), scalar)
        : KeyMark.of(root, closest);
  }
}
