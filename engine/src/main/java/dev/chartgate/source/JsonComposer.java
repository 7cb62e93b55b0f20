package dev.chartgate.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Turns the tokens of a JSON parser into a tree. */
final class JsonComposer {
  /** The longest number, in characters: longer ones cost more to convert than they can mean. */
  private static final int LONGEST_NUMBER = 1_000;

  private static final char REPLACEMENT = '\uFFFD';

  private final SourceText source;
  private final int maxDepth;
  private final NodeBudget budget;
  private final JsonParser tokens;
  private final JsonCursor cursor;
  private final List<DuplicateKey> duplicates = new ArrayList<>();
  private final List<NodePath.Step> path = new ArrayList<>();

  JsonComposer(SourceText source, YamlBounds bounds, JsonParser tokens) {
    this.source = source;
    this.maxDepth = bounds.maxDepth();
    this.budget = new NodeBudget(bounds.maxNodes());
    this.tokens = tokens;
    this.cursor = new JsonCursor(source);
  }

  /** The one document of the text. */
  YamlDocument document() {
    JsonToken first = tokens.nextToken();
    if (first == null) {
      throw new Refusal(new Problem("there is no JSON in this text", Mark.start(source)));
    }
    Node root = compose(first);
    if (tokens.nextToken() != null) {
      throw new Refusal(new Problem("something follows the end of this JSON", cursor.begin()));
    }
    return new YamlDocument(root, root.mark().line(), duplicates);
  }

  private Node compose(JsonToken token) {
    take();
    return switch (token) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_STRING -> {
        String text = characters(tokens.getString());
        yield new ScalarNode(cursor.token(), text, text);
      }
      case VALUE_TRUE -> new ScalarNode(cursor.token(), true, "true");
      case VALUE_FALSE -> new ScalarNode(cursor.token(), false, "false");
      case VALUE_NULL -> new ScalarNode(cursor.token(), null, "null");
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(tokens.getString());
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Node number(String text) {
    Mark mark = cursor.token();
    if (text.length() > LONGEST_NUMBER) {
      throw new Refusal(
          new Problem(
              "this number has more than the %,d characters that are read"
                  .formatted(LONGEST_NUMBER),
              mark));
    }
    Object value = ScalarType.resolve(text, true, "");
    if (value instanceof Long || value instanceof Double) {
      return new ScalarNode(mark, value, text);
    }
    throw new Refusal(new Problem("this number is greater than any that Go keeps", mark));
  }

  private SequenceNode sequence() {
    Mark start = cursor.token();
    deeper(start);
    List<Node> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      path.add(new NodePath.Index(items.size()));
      items.add(compose(token));
      path.removeLast();
    }
    return new SequenceNode(end(start), items);
  }

  private MappingNode mapping() {
    Mark start = cursor.token();
    deeper(start);
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
      take();
      String key = characters(tokens.currentName());
      Mark keyMark = cursor.token();
      path.add(new NodePath.Key(key));
      MappingNode.Entry first =
          entries.put(key, new MappingNode.Entry(key, keyMark, compose(next())));
      if (first != null) {
        duplicates.add(new DuplicateKey(new NodePath(path), first.keyMark(), keyMark));
      }
      path.removeLast();
    }
    return new MappingNode(end(start), entries.values());
  }

  private JsonToken next() {
    JsonToken token = tokens.nextToken();
    if (token == null) {
      throw new Refusal(new Problem("this JSON ends in the middle", cursor.begin()));
    }
    return token;
  }

  private Mark end(Mark start) {
    cursor.token();
    return cursor.to(start);
  }

  private void deeper(Mark start) {
    if (path.size() >= maxDepth) {
      throw new Refusal(
          new Problem(
              "mappings and lists are nested deeper than the %d levels that are read"
                  .formatted(maxDepth),
              start));
    }
  }

  private void take() {
    if (!budget.take(1)) {
      throw new Refusal(
          new Problem(
              "the text has more than the %,d nodes that are read".formatted(budget.limit()),
              cursor.begin()));
    }
  }

  /** A text in which each half of a pair that stands alone is replaced, as Go replaces it. */
  private static String characters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return withoutHalves(text);
      }
    }
    return text;
  }

  private static String withoutHalves(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(point ->
            point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                ? REPLACEMENT
                : point)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
