package dev.chartgate.cli.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.formats.GitHubFormat.Annotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the goldens of every format to it, and sees that a report of another shape is refused. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FormatsTest {
  static final Path GOLDENS = Path.of("../engine/src/test/resources/dev/chartgate/report");

  private static List<String> formats() {
    return WrittenReports.names();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void each_golden_is_what_its_readers_take(String format) throws IOException {
    try (Stream<Path> goldens = Files.list(GOLDENS.resolve(format))) {
      List<Path> files = goldens.sorted().toList();
      assertThat(files).hasSizeGreaterThan(10);
      for (Path file : files) {
        assertThat(WrittenReports.mistakes(format, Files.readString(file)))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "gitlab ! many ! \"minor\" ! \"warning\"",
        "gitlab ! many ! \"fingerprint\" ! \"id\"",
        "gitlab ! many ! \"path\": \"values ! \"path\": \"./values",
        "gitlab ! many ! \"begin\": 3 ! \"begin\": 0",
        "junit ! many ! <failure ! <fail",
        "junit ! many ! tests=\" ! tests=\"1",
        "junit ! errored ! errors=\"1\" ! errors=\"0\"",
        "junit ! agreed ! </testsuites> ! </testsuite>",
        "github ! many ! line=3 ! line=x",
        "github ! many ! file=values.yaml, ! ''",
        "github ! many ! title= ! name=",
        "markdown ! many ! | warning | ! | warning | | ",
        "markdown ! many ! **K8S030** ! <b>K8S030</b>",
        "markdown ! many ! |---|---| ! |--",
        "json ! one ! \"error\" ! \"fatal\""
      })
  void a_report_of_another_shape_is_refused(String format, String golden, String from, String to)
      throws IOException {
    String report = Files.readString(GOLDENS.resolve(format).resolve(golden + "." + format));
    assertThat(report).contains(from);
    assertThat(WrittenReports.mistakes(format, report.replace(from, to))).isNotEmpty();
  }

  @Test
  void an_annotation_says_what_was_found_character_by_character() throws IOException {
    List<Annotation> many =
        GitHubFormat.annotations(Files.readString(GOLDENS.resolve("github/many.github")));
    assertThat(many).hasSize(5);
    assertThat(many.getFirst().properties())
        .containsEntry("file", "values.yaml")
        .containsEntry("line", "3")
        .containsEntry("col", "10")
        .containsEntry("title", "K8S030");
    assertThat(many.getFirst().data())
        .startsWith("container api uses mutable tag latest\nDeployment/api\nhelp: ");

    List<Annotation> hostile =
        GitHubFormat.annotations(Files.readString(GOLDENS.resolve("github/hostile.github")));
    assertThat(hostile)
        .singleElement()
        .extracting(Annotation::level)
        .isEqualTo(GitHubFormat.Level.ERROR);
  }
}
