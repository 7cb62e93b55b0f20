package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.Fields;
import dev.chartgate.source.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges the examples of the documents as their {@code examples.yaml} says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentExamplesTest {
  private static final Shape FILE = new Shape("the examples", List.of("examples"), List.of());
  private static final Shape EXAMPLE =
      new Shape(
          "an example",
          List.of("line", "to", "kind"),
          List.of(
              "file", "command", "wrong", "note", "arguments", "codes", "exitCode", "rendered"));

  /**
   * An example that is judged.
   *
   * @param folder the folder of its document, where the call takes place
   * @param line the line of the document on which it begins, 1-based
   * @param arguments how Chartgate is called
   * @param codes what fails then
   * @param exitCode what the call ends with, where nothing can be judged
   */
  private record Example(
      Path folder,
      int line,
      List<String> arguments,
      List<String> codes,
      Optional<Integer> exitCode) {
    static Example of(Path folder, Fields fields) {
      return new Example(
          folder,
          fields.positive("line").orElseThrow(),
          fields.strings("arguments"),
          fields.strings("codes"),
          fields.positive("exitCode"));
    }
  }

  private static List<Example> examples(Path folder) {
    return TestData.read(
        folder.resolve("examples.yaml"),
        FILE,
        (file, problems) ->
            file.list("examples", EXAMPLE).stream()
                .map(fields -> Example.of(folder, fields))
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> an_example_finds_what_is_expected_of_it() {
    return TestData.folders(TestData.DOCUMENTS).stream()
        .flatMap(folder -> examples(folder).stream())
        .filter(example -> !example.arguments.isEmpty())
        .map(example ->
            DynamicTest.dynamicTest(
                "%s, line %d: %s"
                    .formatted(
                        example.folder.getFileName(),
                        example.line,
                        String.join(" ", example.arguments)),
                example.folder.resolve("examples.yaml").toUri(),
                () -> check(example)));
  }

  private static void check(Example example) {
    LintRun lint = LintRun.in(example.folder, example.arguments);
    assertThat(lint.report().failedCodes()).isEqualTo(example.codes);
    assertThat(lint.report().count("errored")).isZero();
    if (example.exitCode.isPresent()) {
      assertThat(lint.exitCode()).isEqualTo(example.exitCode.get());
      assertThat(lint.report().notEvaluated()).isNotEmpty();
    } else {
      assertThat(lint.report().notEvaluated()).isEmpty();
      assertThat(lint.exitCode()).isEqualTo(lint.report().count("errors") == 0 ? 0 : 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"dsx-connect, 25", "openops, 30", "semantic-explorer, 2", "xerv, 12", "zymtrace, 15"})
  void the_examples_that_can_be_judged_are(String document, int number) {
    assertThat(examples(TestData.DOCUMENTS.resolve(document)))
        .filteredOn(example -> !example.arguments.isEmpty())
        .hasSize(number);
  }
}
