package dev.chartgate.schema;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Turns trees with places into the trees that the validator takes. */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** The whole tree. */
  static JsonNode of(Node node) {
    return of(node, true);
  }

  /**
   * The tree of a schema, in which each draft is named by the one identifier that the validator
   * knows it by.
   */
  static JsonNode ofSchema(Node node) {
    JsonNode tree = of(node);
    nameDrafts(tree);
    return tree;
  }

  private static void nameDrafts(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.get("$schema") instanceof StringNode named
        && Draft.named(named.stringValue()).isPresent()) {
      object.set("$schema", new Text(Draft.named(named.stringValue()).orElseThrow().dialect()));
    }
    node.values().forEach(JsonTree::nameDrafts);
  }

  /** The tree without the members of mappings that are null. */
  static JsonNode withoutNulls(Node node) {
    return of(node, false);
  }

  private static JsonNode of(Node node, boolean nulls) {
    return switch (node) {
      case MappingNode mapping -> {
        ObjectNode object = NODES.objectNode();
        for (MappingNode.Entry entry : mapping.entries()) {
          if (nulls || !(entry.value() instanceof ScalarNode scalar && scalar.isNull())) {
            object.set(entry.key(), of(entry.value(), nulls));
          }
        }
        yield object;
      }
      case SequenceNode sequence -> {
        ArrayNode array = NODES.arrayNode(sequence.items().size());
        sequence.items().forEach(item -> array.add(of(item, nulls)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
    };
  }

  private static JsonNode scalar(ScalarNode scalar) {
    return switch (scalar.value()) {
      case null -> NODES.nullNode();
      case String string -> new Text(string);
      case Long number -> NODES.numberNode(number.longValue());
      case Double number -> NODES.numberNode(number.doubleValue());
      case Boolean truth -> NODES.booleanNode(truth);
      case Object other -> throw new IllegalArgumentException("no scalar: " + other.getClass());
    };
  }

  /**
   * A string that is written without a mapper of Jackson's: the validator wants the text of each
   * value of an enumeration, and making the first mapper takes 15 ms.
   */
  private static final class Text extends StringNode {
    private static final long serialVersionUID = 1L;

    Text(String text) {
      super(text);
    }

    @Override
    public String toString() {
      return '"'
          + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(stringValue()))
          + '"';
    }
  }
}
