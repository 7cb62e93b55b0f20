package dev.chartgate.source;

import java.util.Optional;

/** Reads files of Chartgate's own: one document each, in which no key is written twice. */
public final class SingleDocument {
  private static final YamlReader YAML = new YamlReader(YamlBounds.DEFAULT);
  private static final JsonReader JSON = new JsonReader(YamlBounds.DEFAULT);

  private SingleDocument() {}

  /**
   * The root of a YAML file; empty, with problems, if the file does not parse or is not one
   * document.
   */
  public static Optional<Node> read(SourceText file, Problems problems) {
    return read(file, YAML.read(file), problems);
  }

  /** The root of a JSON file; empty, with problems, if the file does not parse. */
  public static Optional<Node> readJson(SourceText file, Problems problems) {
    return read(file, JSON.read(file), problems);
  }

  private static Optional<Node> read(SourceText file, YamlStream stream, Problems problems) {
    problems.addAll(stream.problems());
    if (stream.documents().size() != 1) {
      if (stream.problems().isEmpty()) {
        problems.add(
            Mark.start(file),
            stream.documents().isEmpty()
                ? "the file is empty"
                : "the file has %d YAML documents; it needs one"
                    .formatted(stream.documents().size()));
      }
      return Optional.empty();
    }
    YamlDocument document = stream.documents().getFirst();
    for (DuplicateKey duplicate : document.duplicates()) {
      problems.add(
          duplicate.last(),
          "the key '%s' is here twice; the first is on line %d"
              .formatted(duplicate.path(), duplicate.first().line()));
    }
    return Optional.of(document.root());
  }
}
