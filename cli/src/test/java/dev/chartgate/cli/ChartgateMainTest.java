package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartgateMainTest {
  private static final String[] LINT = {"lint", "values.yaml", "--select", "DSX001"};

  @TempDir private Path folder;

  @BeforeEach
  void write_values_without_a_scanner() throws IOException {
    Files.writeString(
        folder.resolve("values.yaml"),
        """
        global:
          env:
            DSXCONNECT_SCANNER__SCAN_BINARY_URL: ""
        """);
  }

  @Test
  void a_terminal_gets_colours_unless_they_are_refused() {
    assertThat(onTerminal(Map.of())).contains("\u001b[1;31merror\u001b[0m DSX001");
    assertThat(onTerminal(Map.of("NO_COLOR", "1")))
        .contains("error DSX001")
        .doesNotContain("\u001b");
    assertThat(onTerminal(Map.of("NO_COLOR", ""))).contains("\u001b");
    assertThat(onTerminal(Map.of("TERM", "dumb"))).doesNotContain("\u001b");
    assertThat(onTerminal(Map.of(), "--no-color")).doesNotContain("\u001b");
  }

  @Test
  void a_pipe_gets_no_colours() {
    TestConsole console = new TestConsole(folder);
    assertThat(console.run(LINT)).isEqualTo(ExitCode.FOUND);
    assertThat(console.stdout()).contains("error DSX001").doesNotContain("\u001b");
    assertThat(console.stderr()).isEmpty();
  }

  @Test
  void one_report_goes_to_standard_output_and_others_to_files() {
    TestConsole console = new TestConsole(folder);
    ExitCode code =
        console.run(
            "lint",
            "values.yaml",
            "--select",
            "DSX001",
            "-o",
            "json=a.json",
            "-o",
            "text",
            "-o",
            "text=b.txt");
    assertThat(code).isEqualTo(ExitCode.FOUND);
    assertThat(console.stdout()).startsWith("values.yaml:3:5: error DSX001");
    assertThat(folder.resolve("a.json")).content().contains("\"code\": \"DSX001\"");
    assertThat(folder.resolve("b.txt")).content().isEqualTo(console.stdout());
  }

  @Test
  void a_file_that_cannot_be_written_is_exit_code_2_and_nothing_is_left() throws IOException {
    TestConsole console = new TestConsole(folder);
    ExitCode code =
        console.run("lint", "values.yaml", "--select", "DSX001", "-o", "json=no/such/a.json");
    assertThat(code).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stdout()).isEmpty();
    assertThat(console.stderr())
        .isEqualTo(
            "chartgate lint: cannot write 'no/such/a.json': its folder does not exist; create it"
                + " first\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("values.yaml"));
    }
  }

  @Test
  void standard_output_that_cannot_be_written_is_exit_code_2() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    TestConsole console = new TestConsole(folder);
    ExitCode code = ChartgateMain.run(console.console("", Map.of(), false, full), LINT);
    assertThat(code).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr())
        .isEqualTo("chartgate: cannot write to standard output: No space left on device\n");
  }

  @Test
  void a_crash_is_one_line_and_exit_code_2_and_says_how_to_see_more() {
    TestConsole quiet = new TestConsole(folder);
    assertThat(ChartgateMain.run(crashing(quiet, Map.of()), LINT)).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(quiet.stderr())
        .startsWith("chartgate: internal error: java.lang.IllegalStateException at ")
        .contains("CHARTGATE_DEBUG=1")
        .doesNotContain("hunter2")
        .hasLineCount(1);

    TestConsole loud = new TestConsole(folder);
    ChartgateMain.run(crashing(loud, Map.of("CHARTGATE_DEBUG", "1")), LINT);
    assertThat(loud.stderr()).contains("hunter2").contains("\tat dev.chartgate.cli.");
  }

  @Test
  void an_input_that_does_not_fit_into_memory_is_no_internal_error() {
    TestConsole console = new TestConsole(folder);
    Console full =
        console.console(
            "",
            Map.of(),
            false,
            new OutputStream() {
              @Override
              public void write(int b) {
                throw new OutOfMemoryError("Java heap space");
              }
            });

    assertThat(ChartgateMain.run(full, LINT)).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr())
        .startsWith("chartgate: the input needs more than the ")
        .contains("CHARTGATE_JAVA_OPTS=-Xmx")
        .hasLineCount(1);
  }

  @Test
  void the_version_is_one_line() {
    TestConsole console = new TestConsole(folder);
    assertThat(console.run("--version")).isEqualTo(ExitCode.CLEAN);
    assertThat(console.stdout()).matches("chartgate \\S.*\n");
  }

  private String onTerminal(Map<String, String> environment, String... more) {
    TestConsole console = new TestConsole(folder);
    String[] arguments = Stream.concat(Stream.of(LINT), Stream.of(more)).toArray(String[]::new);
    ChartgateMain.run(console.console("", environment, true), arguments);
    return console.stdout();
  }

  private static Console crashing(TestConsole console, Map<String, String> environment) {
    return console.console(
        "",
        environment,
        false,
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("password hunter2");
          }
        });
  }
}
