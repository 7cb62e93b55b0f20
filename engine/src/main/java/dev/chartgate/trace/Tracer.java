package dev.chartgate.trace;

import dev.chartgate.finding.Confidence;
import dev.chartgate.finding.Excerpt;
import dev.chartgate.finding.Guard;
import dev.chartgate.finding.Place;
import dev.chartgate.finding.TracedField;
import dev.chartgate.finding.TracedKey;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import dev.chartgate.release.SilentTemplate;
import dev.chartgate.release.Values;
import dev.chartgate.source.KeyMark;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells what the fields of a rendered release come from. Not for several threads. */
public final class Tracer {
  private final Release release;
  private final Optional<MappingNode> values;
  private final Function<Mark, Excerpt> excerpts;
  private final Map<NodePath, Optional<Place>> places = new HashMap<>();

  /**
   * A tracer of a release.
   *
   * @param release a release whose objects were rendered here
   * @param excerpts cuts out the line to show, with its secrets masked
   */
  public Tracer(Release release, Function<Mark, Excerpt> excerpts) {
    this.release = release;
    this.values = release.values().map(Values::effective);
    this.excerpts = excerpts;
  }

  /** Each leaf of each object, in the order of the objects. */
  public List<TracedField> fields() {
    List<TracedField> fields = new ArrayList<>();
    for (KubernetesObject object : release.objects().orElse(List.of())) {
      object
          .provenance()
          .ifPresent(provenance ->
              provenance.forEachLeaf((path, source) -> fields.add(field(object, path, source))));
    }
    return fields;
  }

  /** The leaves that a values key decides or takes part in, or a key below it. */
  public List<TracedField> fieldsOf(NodePath key) {
    String asked = key.toSetKey();
    return fields().stream()
        .filter(field -> field.confidenceOf(asked) != Confidence.UNKNOWN)
        .toList();
  }

  /**
   * The key to ask for: the key itself, if the values have it or a template reads it; the empty
   * value that it would be set in; nothing if neither is there.
   */
  public Optional<NodePath> known(NodePath key) {
    Optional<Node.Closest> closest = values.map(root -> root.closest(key));
    if (closest.filter(Node.Closest::exact).isPresent()
        || !fieldsOf(key).isEmpty()
        || !guardsOf(key).isEmpty()) {
      return Optional.of(key);
    }
    return closest
        .filter(parent -> isEmpty(parent.node()) && !parent.path().isRoot())
        .map(Node.Closest::path);
  }

  private static boolean isEmpty(Node node) {
    return switch (node) {
      case MappingNode mapping -> mapping.size() == 0;
      case SequenceNode sequence -> sequence.items().isEmpty();
      case ScalarNode scalar -> scalar.isNull();
    };
  }

  /** All keys of the values as {@code --set} takes them, parents before what is in them. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    values.ifPresent(root -> addKeys(root, NodePath.ROOT, keys));
    return keys;
  }

  private static void addKeys(Node node, NodePath path, List<String> keys) {
    if (!path.isRoot()) {
      keys.add(path.toSetKey());
    }
    switch (node) {
      case MappingNode mapping ->
          mapping.entries().forEach(entry -> addKeys(entry.value(), path.key(entry.key()), keys));
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          addKeys(sequence.items().get(i), path.index(i), keys);
        }
      }
      case ScalarNode _ -> {}
    }
  }

  /** The templates that a values key, or a key below it, keeps silent. */
  public List<Guard> guardsOf(NodePath key) {
    String asked = key.toSetKey();
    return guards().stream()
        .filter(guard -> guard.keys().stream().anyMatch(traced -> traced.isAtOrBelow(asked)))
        .toList();
  }

  /** The key that a person edits to change a field. */
  public Optional<TracedKey> deciding(KubernetesObject object, NodePath path) {
    FieldSource source = source(object, path);
    return release
        .values()
        .flatMap(known -> DecidingKey.of(source, known))
        .map(found ->
            new TracedKey(found.key().toSetKey(), found.confidence(), placeOf(found.key())));
  }

  /** Where one field of an object comes from; what would bring it, if it is not there. */
  public TracedField field(KubernetesObject object, NodePath path) {
    return field(object, path, source(object, path));
  }

  private static FieldSource source(KubernetesObject object, NodePath path) {
    return object.provenance().map(known -> known.of(path)).orElse(FieldSource.UNKNOWN);
  }

  private TracedField field(KubernetesObject object, NodePath path, FieldSource source) {
    return new TracedField(
        object.subject(Optional.empty(), Optional.of(path.toFieldPath())),
        source.templates().stream().map(mark -> place(mark, Optional.empty())).toList(),
        keys(source),
        source.moving(),
        source.wants());
  }

  /** The templates that wrote nothing. */
  public List<Guard> guards() {
    List<Guard> guards = new ArrayList<>();
    for (SilentTemplate template : release.silentTemplates()) {
      guards.add(new Guard(template.file(), keys(template.source())));
    }
    return guards;
  }

  /** The place of a values key, or of its closest parent. */
  public Optional<Place> placeOf(NodePath key) {
    return places.computeIfAbsent(
        key,
        path ->
            values.map(
                root -> place(KeyMark.of(root, root.closest(path)), Optional.of(path.toSetKey()))));
  }

  private List<TracedKey> keys(FieldSource source) {
    List<TracedKey> keys = new ArrayList<>();
    for (Map.Entry<NodePath, Confidence> key : source.keys().entrySet()) {
      keys.add(new TracedKey(key.getKey().toSetKey(), key.getValue(), placeOf(key.getKey())));
    }
    return keys;
  }

  private Place place(Mark mark, Optional<String> key) {
    return new Place(mark, key, Optional.of(excerpts.apply(mark)));
  }
}
