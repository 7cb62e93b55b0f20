package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the files under {@code src/test/resources/scenarios}; {@code -Dgoldens.update=true} writes
 * them anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioTest {
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  @TestFactory
  List<DynamicTest> the_program_prints_what_the_scenario_says(@TempDir Path folder)
      throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files
          .sorted()
          .map(file -> {
            String name = file.getFileName().toString();
            return DynamicTest.dynamicTest(
                name, file.toUri(), () -> replay(file, folder.resolve(name)));
          })
          .toList();
    }
  }

  private static void replay(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    String expected = Files.readString(file);
    String actual = Scenario.parse(expected).replayed(folder).text();
    if (Boolean.getBoolean("goldens.update")) {
      Files.writeString(file, actual);
      return;
    }
    assertThat(file).as("update with -Dgoldens.update=true").hasContent(actual);
    assertThat(actual).isEqualTo(expected);
  }
}
