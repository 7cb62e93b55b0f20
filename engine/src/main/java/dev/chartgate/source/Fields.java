package dev.chartgate.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping that is read strictly: an unknown key, a missing one and a value of another type each
 * become a {@link Problem}, and reading goes on so that all are found at once. What is absent or
 * wrong is returned as empty.
 */
public final class Fields {
  private final MappingNode node;
  private final Shape shape;
  private final Problems problems;

  private Fields(MappingNode node, Shape shape, Problems problems) {
    this.node = node;
    this.shape = shape;
    this.problems = problems;
  }

  /** Checks the keys of a mapping; empty, with a problem, if the node is none. */
  public static Optional<Fields> of(Node node, Shape shape, Problems problems) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(node.mark(), "%s is a mapping, not %s".formatted(shape.what(), typeName(node)));
      return Optional.empty();
    }
    List<String> missing = new ArrayList<>(shape.required());
    missing.removeAll(mapping.keys());
    List<String> known = shape.keys();
    for (MappingNode.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        Optional<String> meant = NearestName.to(entry.key(), known);
        problems.add(entry.keyMark(), unknown(entry.key(), shape.what(), meant, known));
        // A key that is only misspelt is not missing besides.
        meant.ifPresent(missing::remove);
      }
    }
    for (String key : missing) {
      problems.add(start(mapping), "the key '%s' is missing in %s".formatted(key, shape.what()));
    }
    return Optional.of(new Fields(mapping, shape, problems));
  }

  private static Mark start(Node node) {
    return Mark.at(node.mark().source(), node.mark().line(), node.mark().column());
  }

  /** The message for a name that is none of those that may stand there. */
  private static String unknown(
      String key, String what, Optional<String> meant, List<String> known) {
    return "unknown key '%s' in %s; %s"
        .formatted(
            key,
            what,
            meant
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "its keys are " + String.join(", ", known)));
  }

  /** The mapping itself. */
  public MappingNode node() {
    return node;
  }

  /** Whether the key is there, be its value right or not. */
  public boolean has(String key) {
    return node.has(key);
  }

  /** Where a key is written; where the mapping begins if it is absent. */
  public Mark keyMark(String key) {
    return node.entry(key).map(MappingNode.Entry::keyMark).orElseGet(() -> start(node));
  }

  /** Where the value of a key is written; where the mapping begins if it is absent. */
  public Mark valueMark(String key) {
    return node.get(key).map(Node::mark).orElseGet(() -> start(node));
  }

  /** Adds a problem at the value of a key. */
  public void wrong(String key, String message) {
    problems.add(valueMark(key), message);
  }

  /** The value of a key, whatever it is. */
  public Optional<Node> any(String key) {
    return node.get(key);
  }

  /** A text, which may be empty. */
  public Optional<String> text(String key) {
    return node.get(key).flatMap(value -> text(value, "'" + key + "'"));
  }

  /** A text that is not blank. */
  public Optional<String> string(String key) {
    return node.get(key).flatMap(value -> string(value, "'" + key + "'"));
  }

  /** A text that is not blank, with where it stands. */
  public Optional<ScalarNode> scalar(String key) {
    return string(key).flatMap(text -> node.get(key).map(value -> (ScalarNode) value));
  }

  private Optional<String> text(Node value, String what) {
    if (value instanceof ScalarNode scalar && scalar.string().isPresent()) {
      return scalar.string();
    }
    String remedy =
        value instanceof ScalarNode scalar && !scalar.isNull() ? "; put it in quotes" : "";
    problems.add(value.mark(), "%s is a text, not %s%s".formatted(what, typeName(value), remedy));
    return Optional.empty();
  }

  private Optional<String> string(Node value, String what) {
    Optional<String> text = text(value, what);
    if (text.isPresent() && text.get().isBlank()) {
      problems.add(value.mark(), what + " is empty");
      return Optional.empty();
    }
    return text;
  }

  /** True or false. */
  public Optional<Boolean> bool(String key) {
    return node.get(key)
        .flatMap(value -> {
          if (value instanceof ScalarNode scalar && scalar.value() instanceof Boolean bool) {
            return Optional.of(bool);
          }
          wrong(key, "'%s' is true or false, not %s".formatted(key, typeName(value)));
          return Optional.empty();
        });
  }

  /** A whole number from 1 on. */
  public Optional<Integer> positive(String key) {
    return node.get(key)
        .flatMap(value -> {
          if (value instanceof ScalarNode scalar
              && scalar.value() instanceof Long number
              && number >= 1
              && number <= Integer.MAX_VALUE) {
            return Optional.of(number.intValue());
          }
          wrong(key, "'%s' is a whole number from 1 on".formatted(key));
          return Optional.empty();
        });
  }

  /** One of some words, each with what it stands for. */
  public <T> Optional<T> choice(String key, Map<String, T> words) {
    return string(key)
        .flatMap(word -> {
          T found = words.get(word);
          if (found == null) {
            wrong(key, notOneOf("'" + key + "'", word, words.keySet()));
          }
          return Optional.ofNullable(found);
        });
  }

  /** The message for a word that is none of those that may stand there. */
  public static String notOneOf(String what, String word, Collection<String> words) {
    return "%s is one of %s, not '%s'%s"
        .formatted(what, String.join(", ", words), word, NearestName.hint(word, words));
  }

  /** A list of texts that are not blank; empty if it is absent. */
  public List<String> strings(String key) {
    return scalars(key).stream().map(ScalarNode::text).toList();
  }

  /** A list of texts that are not blank, with where each stands; empty if it is absent. */
  public List<ScalarNode> scalars(String key) {
    List<ScalarNode> found = new ArrayList<>();
    for (Node item : items(key)) {
      if (string(item, "an item of '" + key + "'").isPresent()) {
        found.add((ScalarNode) item);
      }
    }
    return found;
  }

  /** The items of a list; empty if it is absent. */
  public List<Node> items(String key) {
    return node.get(key)
        .map(value -> {
          if (value instanceof SequenceNode list) {
            return list.items();
          }
          wrong(key, "'%s' is a list, not %s".formatted(key, typeName(value)));
          return List.<Node>of();
        })
        .orElse(List.of());
  }

  /** A list of mappings; empty if it is absent. */
  public List<Fields> list(String key, Shape item) {
    List<Fields> found = new ArrayList<>();
    items(key).forEach(node -> of(node, item, problems).ifPresent(found::add));
    return found;
  }

  /** A mapping with keys of its own. */
  public Optional<Fields> fields(String key, Shape inner) {
    return node.get(key).flatMap(value -> of(value, inner, problems));
  }

  /** A mapping with any keys. */
  public Optional<MappingNode> mapping(String key) {
    return node.get(key)
        .flatMap(value -> {
          if (value instanceof MappingNode mapping) {
            return Optional.of(mapping);
          }
          wrong(key, "'%s' is a mapping, not %s".formatted(key, typeName(value)));
          return Optional.empty();
        });
  }

  /** A mapping with any keys, whose values are mappings with keys of their own, in order. */
  public Map<String, Fields> each(String key, Shape inner) {
    Map<String, Fields> found = new LinkedHashMap<>();
    mapping(key)
        .ifPresent(mapping ->
            mapping
                .entries()
                .forEach(entry ->
                    of(entry.value(), inner, problems)
                        .ifPresent(fields -> found.put(entry.key(), fields))));
    return found;
  }

  /** The type of a node with its article, as messages name it. */
  public static String typeName(Node node) {
    return switch (node) {
      case MappingNode mapping -> "a mapping";
      case SequenceNode list -> "a list";
      case ScalarNode scalar -> {
        Object value = scalar.value();
        yield value == null
            ? "null"
            : value instanceof String
                ? "a text"
                : value instanceof Boolean ? "true or false" : "a number";
      }
    };
  }

  @Override
  public String toString() {
    return shape.what();
  }
}
