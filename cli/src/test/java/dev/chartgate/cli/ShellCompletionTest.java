package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts of {@code chartgate completion} in the shells that they are for. */
@Tag("real-programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShellCompletionTest {
  private static final Path ASKING = Path.of("src/test/resources/completion").toAbsolutePath();

  @TempDir private static Path folder;
  @TempDir private static Path home;

  @BeforeAll
  static void write_the_scripts() throws IOException {
    for (String shell : List.of("bash", "zsh", "fish")) {
      TestConsole console = new TestConsole(folder);
      assertThat(console.run("completion", shell)).isEqualTo(ExitCode.CLEAN);
      Files.writeString(folder.resolve("script." + shell), console.stdout());
    }
    Files.createDirectories(folder.resolve("apps/prod"));
    Files.writeString(folder.resolve("values-prod.yaml"), "a: 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chartgate li                   | lint",
        "chartgate lint --prof          | --profile",
        "chartgate lint --profile=      | dev ci staging production",
        "chartgate lint --profile pr    | production",
        "chartgate lint -q -o sa        | sarif",
        "chartgate lint -o sarif=val    | values-prod.yaml",
        "chartgate lint -f val          | values-prod.yaml",
        "chartgate lint --select D      | ''",
        "chartgate lint --chart-store=  | apps",
        "chartgate init                 | apps",
        "chartgate completion f         | fish",
        "chartgate rul                  | rules rule",
        "chartgate help tr              | trace"
      })
  void bash_lists_what_can_follow(String line, String words) {
    assertThat(
            ask(
                "bash",
                "bash",
                ASKING.resolve("complete.bash").toString(),
                script("bash"),
                ended(line)))
        .containsExactlyElementsOf(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chartgate li                  | chartgate lint",
        "chartgate lint --prof         | chartgate lint --profile=",
        "chartgate lint --profile=pr   | chartgate lint --profile=production",
        "chartgate lint -q -o sa       | chartgate lint -q -o sarif",
        "chartgate lint -fval          | chartgate lint -fvalues-prod.yaml",
        "chartgate lint val            | chartgate lint values-prod.yaml",
        "chartgate lint --select D     | chartgate lint --select D",
        "chartgate lint --chart-store= | chartgate lint --chart-store=apps/",
        "chartgate init                | chartgate init apps/",
        "chartgate completion f        | chartgate completion fish",
        "chartgate help tr             | chartgate help trace"
      })
  void zsh_completes_a_line(String line, String completed) {
    List<String> answer =
        ask(
            "zsh",
            RealProgram.named("CHARTGATE_ZSH"),
            "-f",
            ASKING.resolve("complete.zsh").toString(),
            script("zsh"),
            ended(line));

    assertThat(answer.stream().map(String::stripTrailing)).containsExactly(completed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chartgate li                  | lint\tJudges releases: charts, values and rendered"
            + " objects",
        "chartgate lint --include      | --include-crds\tTakes the files of crds/, too",
        "chartgate lint --profile pr   | production\tWhat the release is for: dev, ci, staging or"
            + " production",
        "chartgate lint -q -o sa       | sarif\tWrites the report as one of text, json, sarif",
        "chartgate lint -f val         | values-prod.yaml",
        "chartgate lint val            | values-prod.yaml",
        "chartgate lint --select D     | ''",
        "chartgate lint --chart-store= | --chart-store=apps/",
        "chartgate init                | apps/",
        "chartgate completion f        | fish",
        "chartgate help tr             | trace"
      })
  void fish_lists_what_can_follow_and_what_it_is_for(String line, String first) {
    List<String> answer =
        ask(
            "fish",
            RealProgram.named("CHARTGATE_FISH"),
            "--no-config",
            "-c",
            "source $argv[1]; complete -C $argv[2]",
            script("fish"),
            ended(line));

    if (first.isEmpty()) {
      assertThat(answer).isEmpty();
    } else {
      assertThat(answer).isNotEmpty().first().asString().startsWith(first);
    }
  }

  private static String script(String shell) {
    return folder.resolve("script." + shell).toString();
  }

  /** The line with a space at its end where a new word begins: the table's columns have none. */
  private static String ended(String line) {
    return line.equals("chartgate init") ? line + " " : line;
  }

  private static List<String> ask(String shell, String... command) {
    RealProgram.Answer answer =
        RealProgram.in(folder).with("HOME", home.toString(), "TERM", "dumb").run(command);
    assertThat(answer.code()).as(shell + ": " + answer.text()).isZero();
    return Arrays.stream(answer.text().split("\r?\n", -1)).filter(line -> !line.isEmpty()).toList();
  }
}
