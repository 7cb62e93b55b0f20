package dev.chartgate.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kubernetes' own OpenAPI document as the folder of one schema a kind that kubeconform reads, so
 * that it needs no network either.
 */
final class KubeconformSchemas {

  private static final String REFERENCE = "#/definitions/";

  private final JsonMapper mapper = new JsonMapper();
  private final JsonNode definitions;

  private KubeconformSchemas(Path swagger) {
    definitions = mapper.readTree(swagger.toFile()).path("definitions");
  }

  /** Writes one file for each kind of the document into a folder. */
  static void write(Path swagger, Path folder) throws IOException {
    Files.createDirectories(folder);
    KubeconformSchemas schemas = new KubeconformSchemas(swagger);
    for (String name : schemas.definitions.propertyNames()) {
      for (JsonNode kind :
          schemas.definitions.get(name).path("x-kubernetes-group-version-kind").values()) {
        schemas.mapper.writeValue(folder.resolve(fileName(kind)).toFile(), schemas.schema(name));
      }
    }
  }

  private static String fileName(JsonNode kind) {
    String group = kind.path("group").asString();
    String prefix = group.isEmpty() ? "" : group.split("\\.", 2)[0] + "-";
    String name = kind.path("kind").asString() + "-" + prefix + kind.path("version").asString();
    return name.toLowerCase(Locale.ROOT) + ".json";
  }

  /** The definition and all that it refers to, so that the file stands alone. */
  private ObjectNode schema(String name) {
    ObjectNode schema = mapper.createObjectNode();
    schema.put("$ref", REFERENCE + name);
    ObjectNode needed = schema.putObject("definitions");
    Deque<String> open = new ArrayDeque<>(Set.of(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (!needed.has(next)) {
        JsonNode definition = definitions.get(next);
        needed.set(next, definition);
        open.addAll(references(definition));
      }
    }
    return schema;
  }

  private static Set<String> references(JsonNode node) {
    Set<String> references = new LinkedHashSet<>();
    for (JsonNode reference : node.findValues("$ref")) {
      // The schema of schemas has a property of that name, which is no reference.
      if (reference.isString()) {
        references.add(reference.asString().substring(REFERENCE.length()));
      }
    }
    return references;
  }
}
