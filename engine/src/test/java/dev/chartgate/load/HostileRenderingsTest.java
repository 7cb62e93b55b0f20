package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile charts in one process with a small heap, which survives all of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HostileRenderingsTest {
  private static final int FIELDS = 5;

  @TempDir private static Path folder;
  private static final Map<String, String[]> RESULTS = new HashMap<>();

  /** The time is only there so that nothing hangs: what is counted ends what is rendered. */
  @BeforeAll
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  static void render() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRenderings.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(printed).isZero();
    for (String line : printed.lines().toList()) {
      String[] fields = line.split("\t", -1);
      assertThat(fields).as(line).hasSize(FIELDS);
      RESULTS.put(fields[0], fields);
    }
  }

  private static List<String> names() {
    return List.copyOf(HostileCharts.all().keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void it_ends_in_a_clear_error_with_its_place_and_the_process_goes_on(String name) {
    String[] fields = Objects.requireNonNull(RESULTS.get(name), name);

    assertThat(fields[2]).matches("(hostile|c)/templates/a\\.yaml:\\d+:\\d+");
    assertThat(fields[3])
        .containsAnyOf(
            "characters that are allowed",
            "steps that are allowed",
            "too deep",
            "levels deep",
            "nodes that are read",
            "documents that are read",
            "levels that are read",
            "nested reference name");
    assertThat(fields[4]).isEqualTo("well");
  }

  @Test
  void all_are_rendered() {
    assertThat(RESULTS.keySet()).containsExactlyInAnyOrderElementsOf(names());
  }
}
