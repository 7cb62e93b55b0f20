package dev.chartgate.schema;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The identifiers, anchors, references and regular expressions of schemas. */
final class SchemaIndex {
  /** Keywords whose value holds schemas by names that are not keywords. */
  private static final Set<String> NAMED =
      Set.of(
          "properties",
          "patternProperties",
          "definitions",
          "$defs",
          "dependentSchemas",
          "dependencies");

  /** Keywords whose value is no schema, whatever it looks like. */
  private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
  private static final Set<String> ANCHORS = Set.of("$anchor", "$dynamicAnchor");

  private final String idKeyword;
  private final List<Problem> problems;
  private final Map<URI, Node> documents = new HashMap<>();
  private final Set<URI> anchors = new HashSet<>();
  private final Map<Mark, SchemaReference> byPlace = new LinkedHashMap<>();
  private List<SchemaReference> fresh = new ArrayList<>();

  /**
   * An index.
   *
   * @param idKeyword the keyword by which schemas identify themselves: {@code $id}, or {@code id}
   *     in draft 4
   * @param problems where mistakes go
   */
  SchemaIndex(String idKeyword, List<Problem> problems) {
    this.idKeyword = idKeyword;
    this.problems = problems;
  }

  /**
   * Adds a file.
   *
   * @return the identifier that its references start from: its own, if it gives itself one
   */
  URI add(URI file, Node root) {
    documents.put(file, root);
    URI base = root instanceof MappingNode mapping ? identified(mapping, file).orElse(file) : file;
    schema(root, file);
    return base;
  }

  /** Whether an identifier is that of a file or of a schema within one. */
  boolean knows(URI document) {
    return documents.containsKey(document);
  }

  /** The references that were found since this was last asked. */
  List<SchemaReference> takeReferences() {
    List<SchemaReference> found = fresh;
    fresh = new ArrayList<>();
    return found;
  }

  /** Checks that what each reference names behind its {@code #} is there. */
  void checkFragments() {
    for (SchemaReference reference : byPlace.values()) {
      Node document = documents.get(reference.document());
      String fragment = reference.target().getFragment();
      if (document == null || fragment == null || fragment.isEmpty()) {
        continue;
      }
      boolean there =
          fragment.startsWith("/")
              ? at(reference.target()).isPresent()
              : anchors.contains(reference.target());
      if (!there) {
        problems.add(
            new Problem(
                "this refers to %s, which is not there".formatted(reference.text()),
                reference.mark()));
      }
    }
  }

  private void schema(Node node, URI base) {
    if (!(node instanceof MappingNode mapping)) {
      return;
    }
    URI own = identified(mapping, base).orElse(base);
    if (!own.equals(base)) {
      documents.putIfAbsent(own, mapping);
    }
    for (MappingNode.Entry entry : mapping.entries()) {
      String key = entry.key();
      if (entry.value() instanceof ScalarNode scalar && scalar.string().isPresent()) {
        word(key, scalar, scalar.string().get(), own);
      } else if (NAMED.contains(key) && entry.value() instanceof MappingNode named) {
        named(key, named, own);
      } else if (!DATA.contains(key)) {
        below(entry.value(), own);
      }
    }
  }

  private void named(String keyword, MappingNode schemas, URI base) {
    for (MappingNode.Entry entry : schemas.entries()) {
      if (keyword.equals("patternProperties")) {
        Re2Expressions.mistake(entry.key())
            .ifPresent(mistake -> problems.add(badExpression(mistake, entry.keyMark())));
      }
      schema(entry.value(), base);
    }
  }

  private void below(Node value, URI base) {
    switch (value) {
      case MappingNode mapping -> schema(mapping, base);
      case SequenceNode list -> list.items().forEach(item -> schema(item, base));
      case ScalarNode scalar -> {}
    }
  }

  private void word(String keyword, ScalarNode scalar, String text, URI base) {
    if (REFERENCES.contains(keyword)) {
      Optional<URI> target = resolve(base, text);
      if (target.isPresent()) {
        SchemaReference reference = new SchemaReference(text, target.get(), scalar.mark());
        byPlace.put(scalar.mark(), reference);
        fresh.add(reference);
      } else {
        problems.add(new Problem("'%s' is no reference".formatted(text), scalar.mark()));
      }
    } else if (ANCHORS.contains(keyword)) {
      resolve(base, "#" + text).ifPresent(anchors::add);
    } else if (keyword.equals("pattern")) {
      Re2Expressions.mistake(text)
          .ifPresent(mistake -> problems.add(badExpression(mistake, scalar.mark())));
    }
  }

  private static Problem badExpression(String mistake, Mark mark) {
    return new Problem("this is no regular expression of RE2, which Helm takes: " + mistake, mark);
  }

  /**
   * The identifier that a schema gives itself; {@code #name} is an anchor, as it was up to draft 7.
   */
  private Optional<URI> identified(MappingNode schema, URI base) {
    Optional<URI> id = schema.string(idKeyword).flatMap(text -> resolve(base, text));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    URI document = withoutFragment(id.get());
    if (id.get().getFragment() != null && !id.get().getFragment().isEmpty()) {
      anchors.add(id.get());
    }
    return Optional.of(document);
  }

  private static Optional<URI> resolve(URI base, String text) {
    try {
      URI reference = new URI(text);
      // An empty path means the base itself, which java.net.URI takes for its folder.
      boolean fragmentOnly = text.isEmpty() || text.startsWith("#");
      return Optional.of(
          fragmentOnly ? new URI(withoutFragment(base) + text) : base.resolve(reference));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : URI.create(text.substring(0, hash));
  }

  /** What the reference at a place means. */
  Optional<Node> target(Mark reference) {
    return Optional.ofNullable(byPlace.get(reference)).flatMap(found -> at(found.target()));
  }

  /** The node that an identifier with a JSON pointer behind its {@code #} means. */
  Optional<Node> at(URI target) {
    Node document = documents.get(withoutFragment(target));
    String pointer = target.getFragment();
    if (document == null || pointer == null || pointer.isEmpty()) {
      return Optional.ofNullable(document);
    }
    return pointer.startsWith("/") ? pointed(document, pointer) : Optional.empty();
  }

  private static Optional<Node> pointed(Node document, String pointer) {
    Node node = document;
    for (String part : pointer.substring(1).split("/", -1)) {
      String name = part.replace("~1", "/").replace("~0", "~");
      Optional<Node> child =
          switch (node) {
            case MappingNode mapping -> mapping.get(name);
            case SequenceNode list ->
                name.matches("0|[1-9][0-9]{0,8}")
                    ? list.child(new NodePath.Index(Integer.parseInt(name)))
                    : Optional.empty();
            case ScalarNode scalar -> Optional.empty();
          };
      if (child.isEmpty()) {
        return Optional.empty();
      }
      node = child.get();
    }
    return Optional.of(node);
  }
}
