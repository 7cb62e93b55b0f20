package dev.chartgate.trace;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The leaves of all objects that real Helm rendered, and their values. */
final class RenderedLeaves {

  /**
   * A leaf.
   *
   * @param object the object's API version, kind, namespace and name
   * @param path the path in it
   */
  record Leaf(String object, String path) {}

  private final Map<Leaf, String> values = new LinkedHashMap<>();
  private final Set<String> objects = new HashSet<>();
  private final Set<String> silent = new HashSet<>();

  private RenderedLeaves() {}

  /** Reads renderings of one chart, what many of them have in common only once. */
  static final class Reader {
    private final Map<String, Known> known = new HashMap<>();

    /** What a template wrote in the first rendering. */
    private record Known(String text, RenderedLeaves leaves) {}

    /** The leaves of what each template wrote; notes are none. Nothing if one wrote no YAML. */
    Optional<RenderedLeaves> read(Map<String, String> outputs) {
      RenderedLeaves all = new RenderedLeaves();
      for (Map.Entry<String, String> output : outputs.entrySet()) {
        if (!output.getKey().endsWith("NOTES.txt")) {
          Optional<RenderedLeaves> leaves = read(output.getKey(), output.getValue());
          if (leaves.isEmpty()) {
            return Optional.empty();
          }
          all.values.putAll(leaves.get().values);
          all.objects.addAll(leaves.get().objects);
          all.silent.addAll(leaves.get().silent);
        }
      }
      return Optional.of(all);
    }

    private Optional<RenderedLeaves> read(String template, String text) {
      Known first = known.get(template);
      if (first != null && first.text().equals(text)) {
        return Optional.of(first.leaves());
      }
      Optional<RenderedLeaves> leaves = of(template, text);
      leaves.ifPresent(read -> known.putIfAbsent(template, new Known(text, read)));
      return leaves;
    }
  }

  private static Optional<RenderedLeaves> of(String template, String text) {
    YamlStream stream = new YamlReader(YamlBounds.DEFAULT).read(new SourceText(template, text));
    if (!stream.problems().isEmpty()) {
      return Optional.empty();
    }
    RenderedLeaves leaves = new RenderedLeaves();
    for (YamlDocument document : stream.documents()) {
      if (document.root() instanceof MappingNode object) {
        String name = name(new KubernetesObject(object, Optional.empty()));
        leaves.objects.add(name);
        leaves.add(name, object, NodePath.ROOT);
      }
    }
    if (text.isBlank()) {
      leaves.silent.add(template);
    }
    return Optional.of(leaves);
  }

  /** How leaves name an object. */
  static String name(KubernetesObject object) {
    return "%s %s %s/%s"
        .formatted(
            object.apiVersion(), object.kind(), object.namespace().orElse(""), object.name());
  }

  private void add(String object, Node node, NodePath path) {
    switch (node) {
      case MappingNode mapping when mapping.size() > 0 ->
          mapping.entries().forEach(entry -> add(object, entry.value(), path.key(entry.key())));
      case SequenceNode sequence when !sequence.items().isEmpty() -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          add(object, sequence.items().get(i), path.index(i));
        }
      }
      case ScalarNode scalar ->
          values.put(new Leaf(object, path.toFieldPath()), String.valueOf(scalar.value()));
      case Node empty -> values.put(new Leaf(object, path.toFieldPath()), "");
    }
  }

  /** The leaves that differ in another rendering, or are gone there. */
  Set<Leaf> changedIn(RenderedLeaves other) {
    Set<Leaf> changed = new HashSet<>();
    values.forEach((leaf, value) -> {
      if (!value.equals(other.values.get(leaf))) {
        changed.add(leaf);
      }
    });
    return changed;
  }

  /** Whether there is such an object. */
  boolean has(String object) {
    return objects.contains(object);
  }

  /** The templates that wrote nothing here, and something in another rendering. */
  Set<String> silentUnlike(RenderedLeaves other) {
    Set<String> templates = new HashSet<>(silent);
    templates.removeAll(other.silent);
    return templates;
  }
}
