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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Judges the examples of the documents as their {@code examples.yaml} says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentExamplesTest {
  private static final Path FOLDER = TestData.ROOT.resolve("documents/dsx-connect");
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
   * @param line the line of the document on which it begins, 1-based
   * @param arguments how Chartgate is called
   * @param codes what fails then
   * @param exitCode what the call ends with, where nothing can be judged
   */
  private record Example(
      int line, List<String> arguments, List<String> codes, Optional<Integer> exitCode) {
    static Example of(Fields fields) {
      return new Example(
          fields.positive("line").orElseThrow(),
          fields.strings("arguments"),
          fields.strings("codes"),
          fields.positive("exitCode"));
    }
  }

  private static List<Example> examples() {
    return TestData.read(
        FOLDER.resolve("examples.yaml"),
        FILE,
        (file, problems) -> file.list("examples", EXAMPLE).stream().map(Example::of).toList());
  }

  @TestFactory
  Stream<DynamicTest> an_example_finds_what_is_expected_of_it() {
    return examples().stream()
        .filter(example -> !example.arguments.isEmpty())
        .map(example ->
            DynamicTest.dynamicTest(
                "line " + example.line + ": " + String.join(" ", example.arguments),
                FOLDER.resolve("examples.yaml").toUri(),
                () -> check(example)));
  }

  private static void check(Example example) {
    LintRun lint = LintRun.in(FOLDER, example.arguments);
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

  @Test
  void the_examples_that_can_be_judged_are() {
    assertThat(examples()).filteredOn(example -> !example.arguments.isEmpty()).hasSize(25);
  }
}
