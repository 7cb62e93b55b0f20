package dev.chartgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that is kept beside the tests. With {@code -Dgoldens.update=true} it is written anew
 * instead of compared.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/dev/chartgate/report");

  private Golden() {}

  static void assertMatches(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("goldens.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    assertThat(file).as("update with -Dgoldens.update=true").hasContent(actual);
    assertThat(Files.readString(file)).isEqualTo(actual);
  }
}
