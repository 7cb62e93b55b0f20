package dev.chartgate.load;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.finding.NotEvaluated.What;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Provenance;
import dev.chartgate.release.RepeatedKey;
import dev.chartgate.source.DuplicateKey;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlDocument;
import dev.chartgate.source.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the objects of manifests, release records apart, in the order of the documents. */
final class ManifestReader {
  private static final Pattern SOURCE_COMMENT = Pattern.compile("#\\s*Source:(.*)");
  private static final String LIST = "List";
  private static final NodePath.Step ITEMS = new NodePath.Key("items");

  private final List<KubernetesObject> objects = new ArrayList<>();
  private final List<KubernetesObject> records = new ArrayList<>();
  private final List<RepeatedKey> repeatedKeys = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();
  private Optional<Function<MappingNode, Provenance>> origins = Optional.empty();
  private int files;

  /** Adds the objects of a text. */
  void add(YamlStream stream) {
    add(stream, Optional.empty());
  }

  /** Adds the objects of a text that a template wrote, unless a comment in it names another. */
  void add(YamlStream stream, Optional<String> template) {
    stream.problems().stream().map(BrokenDocument::of).forEach(notEvaluated::add);
    for (YamlDocument document : stream.documents()) {
      Optional<String> source = sourceComment(stream.source(), document).or(() -> template);
      add(document.root(), 0, source, document.duplicates());
    }
  }

  /**
   * Adds the objects of a document that was rendered here.
   *
   * @param provenance tells of each object where it came from
   */
  void add(YamlDocument document, String template, Function<MappingNode, Provenance> provenance) {
    origins = Optional.of(provenance);
    add(document.root(), 0, Optional.of(template), document.duplicates());
    origins = Optional.empty();
  }

  /** Adds an object that was read before. */
  void add(KubernetesObject object) {
    objects.add(object);
  }

  /** Adds what kept a file from being read. */
  void add(List<NotEvaluated> problems) {
    notEvaluated.addAll(problems);
  }

  /** Counts a file that was read. */
  void countFile() {
    files++;
  }

  private void add(Node node, int depth, Optional<String> template, List<DuplicateKey> duplicates) {
    if (!(node instanceof MappingNode mapping) || ObjectShape.missing(mapping).isPresent()) {
      notEvaluated.add(
          LoadException.notEvaluated(What.DOCUMENT, node.mark(), ObjectShape.complaint(node)));
      return;
    }
    Optional<Provenance> provenance = origins.map(of -> of.apply(mapping));
    KubernetesObject object =
        new KubernetesObject(
            provenance.map(known -> StandIns.in(mapping, known)).orElse(mapping),
            template,
            provenance);
    List<DuplicateKey> own = duplicates;
    if (isList(object)) {
      own = addItems(object, depth, template, duplicates);
    } else if (HelmRecord.isRecord(object)) {
      records.add(object);
    } else {
      objects.add(object);
    }
    for (DuplicateKey duplicate : own) {
      repeatedKeys.add(new RepeatedKey(below(duplicate, depth), Optional.of(object)));
    }
  }

  private static boolean isList(KubernetesObject object) {
    return object.kind().endsWith(LIST)
        && object.name().isEmpty()
        && object.node().sequence("items").isPresent();
  }

  /**
   * Adds the items of a list.
   *
   * @param depth how many steps lie between the document and the list
   * @return the duplicates that are in no item
   */
  private List<DuplicateKey> addItems(
      KubernetesObject list, int depth, Optional<String> template, List<DuplicateKey> duplicates) {
    List<Node> items = list.node().sequence("items").orElseThrow().items();
    List<DuplicateKey> own = new ArrayList<>();
    Map<Integer, List<DuplicateKey>> byItem = new HashMap<>();
    for (DuplicateKey duplicate : duplicates) {
      List<NodePath.Step> steps = duplicate.path().steps();
      boolean inItem = steps.size() > depth + 2 && steps.get(depth).equals(ITEMS);
      if (inItem && steps.get(depth + 1) instanceof NodePath.Index(int index)) {
        byItem.computeIfAbsent(index, i -> new ArrayList<>()).add(duplicate);
      } else {
        own.add(duplicate);
      }
    }
    for (int i = 0; i < items.size(); i++) {
      Node item = typed(items.get(i), list);
      add(item, depth + 2, template, byItem.getOrDefault(i, List.of()));
    }
    return own;
  }

  /** An API server leaves out the kind of a typed list's items, as the list's own kind says it. */
  private static Node typed(Node item, KubernetesObject list) {
    String kind = list.kind().substring(0, list.kind().length() - LIST.length());
    if (kind.isEmpty() || !(item instanceof MappingNode mapping)) {
      return item;
    }
    List<MappingNode.Entry> entries = new ArrayList<>();
    if (!mapping.has("apiVersion")) {
      entries.add(said("apiVersion", list.apiVersion(), list));
    }
    if (!mapping.has("kind")) {
      entries.add(said("kind", kind, list));
    }
    if (entries.isEmpty()) {
      return item;
    }
    entries.addAll(mapping.entries());
    return new MappingNode(mapping.mark(), entries);
  }

  private static MappingNode.Entry said(String key, String value, KubernetesObject list) {
    MappingNode.Entry by = list.node().entry(key).orElseThrow();
    return new MappingNode.Entry(key, by.keyMark(), ScalarNode.string(by.value().mark(), value));
  }

  private static DuplicateKey below(DuplicateKey duplicate, int depth) {
    List<NodePath.Step> steps = duplicate.path().steps();
    return new DuplicateKey(
        new NodePath(steps.subList(depth, steps.size())), duplicate.first(), duplicate.last());
  }

  private static Optional<String> sourceComment(SourceText text, YamlDocument document) {
    int content = Math.min(document.root().mark().line(), text.lineCount() + 1);
    for (int line = document.firstLine(); line < content; line++) {
      Matcher comment = SOURCE_COMMENT.matcher(text.line(line));
      if (comment.matches() && !comment.group(1).isBlank()) {
        return Optional.of(comment.group(1).strip());
      }
    }
    return Optional.empty();
  }

  List<KubernetesObject> objects() {
    return objects;
  }

  List<KubernetesObject> records() {
    return records;
  }

  List<RepeatedKey> repeatedKeys() {
    return repeatedKeys;
  }

  List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }

  int files() {
    return files;
  }
}
