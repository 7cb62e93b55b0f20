package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.Pack;
import dev.chartgate.rule.docs.PackDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The pages in {@code rules/docs} are those that the rules give. {@code mvn verify -pl rules -am
 * -Dgoldens.update=true} writes them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DocumentsTest {
  private static final Path FOLDER = Path.of("docs");

  @Test
  void the_pages_are_those_that_the_rules_give() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (Pack pack : BuiltInPacks.ALL) {
      PackDocuments.of(pack).forEach((name, text) -> pages.put(pack.id() + "/" + name, text));
    }
    PackDocuments.ofEngine().forEach((name, text) -> pages.put("engine/" + name, text));
    if (Boolean.getBoolean("goldens.update")) {
      write(pages);
    }
    assertThat(read()).as("rules/docs is stale: see the comment of this test").isEqualTo(pages);
  }

  private static void write(Map<String, String> pages) throws IOException {
    for (String old : read().keySet()) {
      Files.delete(FOLDER.resolve(old));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = FOLDER.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    if (!Files.isDirectory(FOLDER)) {
      return pages;
    }
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        pages.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return pages;
  }
}
