package dev.chartgate.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schemas.Json;
import dev.chartgate.schemas.OwnSchema;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Writes Compose files at random, right and wrong, and asks the reader and the schema. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ComposeSchemaAgreementTest {
  private static final List<String> PARTS =
      List.of("environment", "depends_on", "volumes", "image", "healthcheck", "gpus", "deploy");

  private final Random random = new Random(41);

  @Test
  void a_file_is_refused_by_both_or_by_none() throws IOException {
    OwnSchema schema = OwnSchema.of("compose-1.json");
    Map<Boolean, Integer> verdicts = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      String text = Json.write(file());
      boolean bySchema = !schema.mistakes(text).isEmpty();
      boolean byReader = !read(text).problems().isEmpty();
      assertThat(byReader).as(text).isEqualTo(bySchema);
      verdicts.merge(byReader, 1, Integer::sum);
    }
    assertThat(verdicts.get(true)).isGreaterThan(300);
    assertThat(verdicts.get(false)).isGreaterThan(300);
  }

  private static ComposeFile.Read read(String text) {
    MappingNode root =
        (MappingNode)
            new YamlReader(YamlBounds.DEFAULT)
                .read(new SourceText("compose.yaml", text))
                .documents()
                .getFirst()
                .root();
    return ComposeFile.of(root);
  }

  private Map<String, @Nullable Object> file() {
    Map<String, @Nullable Object> file = new LinkedHashMap<>();
    if (random.nextInt(20) == 0) {
      file.put("include", List.of("other.yaml"));
    }
    if (random.nextInt(20) > 0) {
      Map<String, @Nullable Object> services = new LinkedHashMap<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        services.put("service-" + i, random.nextInt(15) == 0 ? scalar() : service());
      }
      file.put("services", random.nextInt(20) == 0 ? list() : services);
    }
    return file;
  }

  private Map<String, @Nullable Object> service() {
    Map<String, @Nullable Object> service = new LinkedHashMap<>();
    if (random.nextInt(12) == 0) {
      service.put(random.nextBoolean() ? "extends" : "env_file", scalar());
    }
    for (String part : PARTS) {
      switch (random.nextInt(8)) {
        case 0 -> service.put(part, scalar());
        case 1 -> service.put(part, list());
        case 2 -> service.put(part, mapping());
        case 3 -> service.put(part, null);
        default -> {}
      }
    }
    return service;
  }

  private List<@Nullable Object> list() {
    return switch (random.nextInt(6)) {
      case 0 -> List.of(mapping());
      case 1 -> List.of(List.of("a"));
      default -> List.of("data:/data", "A=1");
    };
  }

  private Map<String, @Nullable Object> mapping() {
    Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
    mapping.put(random.nextBoolean() ? "target" : "A", random.nextInt(4) == 0 ? null : scalar());
    if (random.nextInt(4) == 0) {
      mapping.put("B", random.nextBoolean() ? list() : Map.of("condition", "service_healthy"));
    }
    return mapping;
  }

  private Object scalar() {
    return switch (random.nextInt(3)) {
      case 0 -> "text";
      case 1 -> 7;
      default -> true;
    };
  }
}
