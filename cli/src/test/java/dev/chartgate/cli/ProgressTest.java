package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-31T12:00:00Z"));
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void work_of_less_than_a_second_leaves_no_trace() {
    try (Progress progress = new Progress(console(true))) {
      progress.at("reading");
      pass(Duration.ofMillis(999));
      progress.tick();
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void long_work_shows_its_step_and_wipes_it_at_the_end() {
    try (Progress progress = new Progress(console(true))) {
      progress.at("judging 3 releases");
      pass(Duration.ofSeconds(2));
      progress.tick();
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[Kchartgate: judging 3 releases (2 s)\r\u001b[K");
  }

  @Test
  void without_a_terminal_nothing_is_written() {
    try (Progress progress = new Progress(console(false))) {
      progress.at("reading");
      pass(Duration.ofSeconds(60));
      progress.tick();
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private Console console(boolean terminal) {
    return new Console(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal,
        terminal,
        Map.of(),
        Path.of(""),
        now::get);
  }
}
