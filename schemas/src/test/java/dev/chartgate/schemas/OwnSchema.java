package dev.chartgate.schemas;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the schemas of Chartgate's own files, with nothing but the others within its reach. */
public final class OwnSchema {
  /** What the ids of all these schemas begin with. */
  public static final String BASE = "https://chartgate.dev/schemas/";

  private static final Path FOLDER = Path.of("src/main/resources/META-INF/chartgate/schemas");

  private final Schema schema;

  private OwnSchema(Schema schema) {
    this.schema = schema;
  }

  /** The names of all of them, for example {@code rule-1.json}. */
  public static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The names of the schemas for values of charts, for example {@code values/openops.json}. */
  public static List<String> namesForValues() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("values"))) {
      return files.map(file -> "values/" + file.getFileName()).sorted().toList();
    }
  }

  /** The text of one. */
  public static String text(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  /** The tree of one. */
  public static JsonNode tree(String name) throws IOException {
    return JsonMapper.shared().readTree(text(name));
  }

  /** One, compiled. */
  public static OwnSchema of(String name) throws IOException {
    Map<String, String> byId = new LinkedHashMap<>();
    for (String other : names()) {
      byId.put(BASE + other, text(other));
    }
    byId.put(BASE + name, text(name));
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byId));
    return new OwnSchema(registry.getSchema(SchemaLocation.of(BASE + name)));
  }

  /** What is wrong with a JSON text, with its places. */
  public List<String> mistakes(String json) {
    List<String> found = new ArrayList<>();
    schema
        .validate(json, InputFormat.JSON)
        .forEach(error -> found.add(error.getInstanceLocation() + ": " + error.getMessage()));
    return found;
  }
}
