package dev.chartgate.schema;

import com.google.re2j.Pattern;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The keys that a schema describes at one place of the values, in whichever of its branches: here
 * it does not matter which of them apply, only which names it has ever heard of.
 */
final class SchemaKeys {
  private static final List<String> ONE = List.of("if", "then", "else");
  private static final List<String> MANY = List.of("allOf", "anyOf", "oneOf");

  private final List<MappingNode> schemas = new ArrayList<>();
  private final Function<Mark, Optional<Node>> references;

  /**
   * The keys of schemas that hold for the same value.
   *
   * @param schemas the schemas
   * @param references finds what the reference at a place means
   */
  SchemaKeys(List<? extends Node> schemas, Function<Mark, Optional<Node>> references) {
    this.references = references;
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    schemas.forEach(schema -> add(schema, seen));
  }

  /** The keys of several schemas together. */
  static SchemaKeys all(List<SchemaKeys> several) {
    return new SchemaKeys(
        several.stream().flatMap(keys -> keys.schemas.stream()).toList(),
        reference ->
            several.stream()
                .flatMap(keys -> keys.references.apply(reference).stream())
                .findFirst());
  }

  private void add(Node node, Set<Node> seen) {
    if (!(node instanceof MappingNode schema) || !seen.add(schema)) {
      return;
    }
    schemas.add(schema);
    if (schema.find("$ref") instanceof ScalarNode reference) {
      references.apply(reference.mark()).ifPresent(target -> add(target, seen));
    }
    for (String keyword : ONE) {
      schema.mapping(keyword).ifPresent(branch -> add(branch, seen));
    }
    for (String keyword : MANY) {
      schema
          .sequence(keyword)
          .ifPresent(branches -> branches.items().forEach(branch -> add(branch, seen)));
    }
  }

  /** Whether a schema names keys here. */
  boolean isDescribed() {
    return schemas.stream()
        .anyMatch(schema -> schema.mapping("properties").filter(p -> p.size() > 0).isPresent());
  }

  /** Whether keys without a description are refused, so that the validation tells of them. */
  boolean isClosed() {
    return schemas.stream()
        .anyMatch(schema ->
            isFalse(schema.get("additionalProperties"))
                || isFalse(schema.get("unevaluatedProperties")));
  }

  /** The names that are described. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    schemas.forEach(schema -> schema.mapping("properties").ifPresent(p -> names.addAll(p.keys())));
    return names;
  }

  /** Whether a key is described, by its name, by a pattern, or because any key may stand here. */
  boolean knows(String key) {
    return schemas.stream()
        .anyMatch(schema ->
            schema.mapping("properties").filter(p -> p.has(key)).isPresent()
                || schema
                    .get("additionalProperties")
                    .filter(other -> !isFalse(Optional.of(other)))
                    .isPresent()
                || schema
                    .mapping("patternProperties")
                    .filter(patterns -> patterns.keys().stream().anyMatch(p -> fits(p, key)))
                    .isPresent());
  }

  /** What is described below a key. */
  SchemaKeys below(String key) {
    List<Node> below = new ArrayList<>();
    for (MappingNode schema : schemas) {
      int before = below.size();
      schema.mapping("properties").flatMap(p -> p.get(key)).ifPresent(below::add);
      schema
          .mapping("patternProperties")
          .ifPresent(patterns ->
              patterns.entries().stream()
                  .filter(entry -> fits(entry.key(), key))
                  .forEach(entry -> below.add(entry.value())));
      if (below.size() == before) {
        schema.get("additionalProperties").ifPresent(below::add);
      }
    }
    return new SchemaKeys(below, references);
  }

  /** What is described of the items of a list. */
  SchemaKeys items() {
    List<Node> items = new ArrayList<>();
    for (MappingNode schema : schemas) {
      for (String keyword : List.of("items", "prefixItems", "additionalItems")) {
        switch (schema.find(keyword)) {
          case SequenceNode tuple -> items.addAll(tuple.items());
          case MappingNode item -> items.add(item);
          case ScalarNode truth -> {}
          case null -> {}
        }
      }
    }
    return new SchemaKeys(items, references);
  }

  private static boolean isFalse(Optional<Node> node) {
    return node.filter(n -> n instanceof ScalarNode s && Boolean.FALSE.equals(s.value()))
        .isPresent();
  }

  private static boolean fits(String pattern, String key) {
    return Pattern.compile(pattern).matcher(key).find();
  }
}
