package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.finding.Report;
import dev.chartgate.finding.Summary;
import dev.chartgate.report.ReportFormat;
import dev.chartgate.report.ReportStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFilesTest {
  private static final Report EMPTY =
      new Report(List.of(), List.of(), List.of(), new Summary(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

  @TempDir private Path folder;

  @Test
  void a_file_is_replaced_whole_and_nothing_else_is_left() throws Exception {
    Files.writeString(folder.resolve("report.json"), "old");
    write("report.json");
    assertThat(folder.resolve("report.json")).content().startsWith("{").endsWith("}\n");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  void a_link_stays_and_its_target_is_replaced() throws Exception {
    Files.writeString(folder.resolve("real.json"), "old");
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
    write("link.json");
    assertThat(folder.resolve("link.json")).isSymbolicLink();
    assertThat(folder.resolve("real.json")).content().startsWith("{");
  }

  @Test
  void a_folder_that_is_not_there_is_named_with_what_to_do() throws Exception {
    assertThatThrownBy(() -> write("reports/report.json"))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "cannot write 'reports/report.json': its folder does not exist; create it first");
    assertThat(names()).isEmpty();
  }

  @Test
  void a_folder_in_the_place_of_the_file_stays() throws Exception {
    Files.createDirectory(folder.resolve("report.json"));
    assertThatThrownBy(() -> write("report.json"))
        .isInstanceOf(RunException.class)
        .hasMessage("cannot write 'report.json': it is a folder; name a file in it");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  void files_get_no_colours() throws Exception {
    write(
        new OutputTarget(ReportFormat.TEXT, Optional.of("report.txt")),
        new ReportStyle(true, false, false, Optional.empty()));
    assertThat(folder.resolve("report.txt")).content().doesNotContain("\u001b");
  }

  private void write(String name) throws IOException, RunException {
    write(new OutputTarget(ReportFormat.JSON, Optional.of(name)), ReportStyle.PLAIN);
  }

  private void write(OutputTarget target, ReportStyle style) throws IOException, RunException {
    ReportFiles files = new ReportFiles(console());
    OutputOptions output = new OutputOptions(List.of(target), false, false, false, false, false);
    files.requireWritable(output.targets());
    files.write(output, EMPTY, style);
  }

  private Console console() {
    return new TestConsole(folder).console("", Map.of(), false, OutputStream.nullOutputStream());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
