package dev.chartgate.schema;

import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema with all files of its folder that it refers to, read before anything is judged with
 * them, so that a reference to nowhere is told at its place, and none is ever followed out of the
 * folder.
 */
final class SchemaFiles {
  private static final URI HOME = URI.create("chartgate:/schema/");
  private static final YamlBounds BOUNDS = new YamlBounds(4 << 20, 1, 100, 200_000);
  private static final int MOST_FILES = 200;

  private final SchemaFolder folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<URI, SourceText> texts = new LinkedHashMap<>();
  private final SchemaIndex index;
  private final Deque<URI> missing = new ArrayDeque<>();
  private final URI main;
  private final Node root;
  private URI home;

  private SchemaFiles(SourceText text, SchemaFolder folder) throws BadSchemaException {
    this.folder = folder;
    this.root = read(text);
    this.index = new SchemaIndex(draft(text).idKeyword(), problems);
    this.main = HOME.resolve("values.schema.json");
    this.home = HOME;
  }

  /**
   * Reads a schema and what it refers to.
   *
   * @throws BadSchemaException if a file is no JSON, or a reference or a regular expression in one
   *     is wrong
   */
  static SchemaFiles read(SourceText text, SchemaFolder folder) throws BadSchemaException {
    SchemaFiles files = new SchemaFiles(text, folder);
    files.follow(text);
    if (!files.problems.isEmpty()) {
      throw new BadSchemaException(files.problems);
    }
    return files;
  }

  private Draft draft(SourceText text) throws BadSchemaException {
    Optional<Draft> draft = Draft.of(root);
    if (draft.isPresent()) {
      return draft.get();
    }
    Mark mark = root.at(NodePath.of("$schema")).map(Node::mark).orElseGet(() -> Mark.start(text));
    throw new BadSchemaException(
        List.of(
            new Problem(
                "the schema is written in a draft that is not known; there are drafts 4, 6, 7,"
                    + " 2019-09 and 2020-12",
                mark)));
  }

  /** The tree of the schema itself. */
  Node root() {
    return root;
  }

  /** The identifier of the schema itself. */
  URI main() {
    return main;
  }

  /** The schema behind an identifier, if it is one of the files that were read. */
  Optional<Node> document(String iri) {
    URI document = URI.create(iri);
    return texts.containsKey(document) ? index.at(document) : Optional.empty();
  }

  /** The schema behind an identifier with a fragment, if it is in one of the files. */
  Optional<Node> at(String location) {
    return index.at(URI.create(location));
  }

  /** What a reference means, told by the place of its text; nothing for schemas of drafts. */
  Optional<Node> target(Mark reference) {
    return index.target(reference);
  }

  private void follow(SourceText text) throws BadSchemaException {
    home = index.add(main, root).resolve(".");
    texts.put(main, text);
    follow(index.takeReferences());
    while (!missing.isEmpty()) {
      URI next = missing.poll();
      SourceText file = texts.get(next);
      if (file != null) {
        index.add(next, read(file));
        follow(index.takeReferences());
      }
    }
    index.checkFragments();
  }

  private void follow(List<SchemaReference> references) {
    for (SchemaReference reference : references) {
      URI document = reference.document();
      if (index.knows(document)
          || texts.containsKey(document)
          || Draft.isMetaSchema(document.toString())) {
        continue;
      }
      Optional<String> path = pathInFolder(document);
      if (path.isEmpty()) {
        problems.add(
            new Problem(
                "this refers to %s, and references are not followed out of the schema's own folder;"
                        .formatted(reference.text())
                    + " put what it refers to into that folder",
                reference.mark()));
        continue;
      }
      Optional<SourceText> file =
          texts.size() < MOST_FILES ? folder.file(path.get()) : Optional.empty();
      if (file.isEmpty()) {
        problems.add(
            new Problem(
                "this refers to %s, which is not in the schema's folder"
                    .formatted(reference.text()),
                reference.mark()));
        continue;
      }
      texts.put(document, file.get());
      missing.add(document);
    }
  }

  private Optional<String> pathInFolder(URI document) {
    String path = document.getPath();
    String start = home.getPath();
    boolean beside =
        path != null
            && start != null
            && String.valueOf(document.getScheme()).equals(String.valueOf(home.getScheme()))
            && String.valueOf(document.getRawAuthority())
                .equals(String.valueOf(home.getRawAuthority()))
            && path.startsWith(start)
            && path.length() > start.length()
            && document.getQuery() == null
            && List.of(path.split("/")).stream().noneMatch(part -> part.equals(".."));
    return beside ? Optional.of(path.substring(start.length())) : Optional.empty();
  }

  private static Node read(SourceText text) throws BadSchemaException {
    YamlStream stream = new YamlReader(BOUNDS).read(text);
    if (!stream.problems().isEmpty()) {
      throw new BadSchemaException(stream.problems());
    }
    if (stream.documents().isEmpty()) {
      throw new BadSchemaException(
          List.of(new Problem("the schema is empty; {} allows everything", Mark.start(text))));
    }
    return stream.documents().getFirst().root();
  }
}
