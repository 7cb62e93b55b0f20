package dev.chartgate.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** A console that keeps what is written to it, on a day that does not pass. */
final class TestConsole {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-31T12:00:00Z"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path folder;

  /** A console whose working directory is a folder. */
  TestConsole(Path folder) {
    this.folder = folder;
  }

  ExitCode run(String... arguments) {
    return ChartgateMain.run(console("", Map.of(), false), arguments);
  }

  Console console(String stdin, Map<String, String> environment, boolean terminal) {
    return console(stdin, environment, terminal, out);
  }

  Console console(
      String stdin, Map<String, String> environment, boolean terminal, OutputStream stdout) {
    return new Console(
        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
        stdout,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal,
        terminal,
        environment,
        folder,
        CLOCK);
  }

  String stdout() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String stderr() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
