package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.completion.CompletedCommand;
import dev.chartgate.cli.completion.CompletedOption;
import dev.chartgate.cli.completion.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompletionCommandTest {

  @Test
  void options_that_take_one_of_some_words_are_completed_with_them() {
    assertThat(option("lint", "--profile").value())
        .hasValue(new Value.Words(List.of("dev", "ci", "staging", "production")));
    assertThat(option("lint", "-F").value())
        .hasValue(new Value.Words(List.of("error", "warning", "info")));
    assertThat(option("lint", "-o").value().map(Value.Words.class::cast).orElseThrow().words())
        .contains("text", "sarif", "markdown");
    assertThat(option("render", "--helm-version").value())
        .hasValue(new Value.Words(List.of("3", "4")));
  }

  @Test
  void options_that_take_files_or_folders_or_texts_are_told_apart() {
    assertThat(option("lint", "--values").value()).hasValue(new Value.File());
    assertThat(option("lint", "--pack-dir").value()).hasValue(new Value.Folder());
    assertThat(option("lint", "--namespace").value()).hasValue(new Value.Text());
    assertThat(option("lint", "--quiet").value()).isEqualTo(Optional.empty());
  }

  @Test
  void arguments_are_files_or_folders_or_words() {
    assertThat(command("lint").argument()).isEqualTo(new Value.File());
    assertThat(command("init").argument()).isEqualTo(new Value.Folder());
    assertThat(command("rule").argument()).isEqualTo(new Value.Text());
    assertThat(command("help").argument()).isEqualTo(new Value.Words(CommandName.words()));
    assertThat(command("completion").argument())
        .isEqualTo(new Value.Words(List.of("bash", "zsh", "fish")));
  }

  @Test
  void purposes_are_lines_without_what_the_whole_help_adds() {
    assertThat(option("lint", "--namespace").purpose()).isEqualTo("The namespace");
    assertThat(option("lint", "--facts").purpose()).isEqualTo("What is true of the target cluster");
    assertThat(option("lint", "--api-versions").purpose())
        .endsWith("as in monitoring.coreos.com/v1");
    assertThat(option("lint", "--config").purpose()).isEqualTo("The configuration");
  }

  @Test
  void whatever_can_be_written_to_help_can_be_completed() {
    assertThat(CompletionCommand.commands())
        .extracting(CompletedCommand::word)
        .containsExactlyInAnyOrderElementsOf(RootHelp.words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void a_script_knows_every_option_of_every_command(String shell) {
    TestConsole console = new TestConsole(Path.of(""));

    assertThat(console.run("completion", shell)).isEqualTo(ExitCode.CLEAN);
    for (CompletedCommand command : CompletionCommand.commands()) {
      assertThat(console.stdout()).contains(command.word());
      for (CompletedOption option : command.options()) {
        for (String name : option.names()) {
          String bare = shell.equals("fish") ? name.replaceFirst("^--?", " -[ls] ") : name;
          assertThat(console.stdout()).containsPattern(bare + "\\b");
        }
      }
    }
  }

  @Test
  void another_shell_is_refused_with_those_there_are() {
    TestConsole console = new TestConsole(Path.of(""));

    assertThat(console.run("completion", "tcsh")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr())
        .startsWith("chartgate completion: 'tcsh' is none of bash, zsh, fish");
    assertThat(console.run("completion")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr()).contains("name one shell: bash, zsh or fish");
  }

  private static CompletedCommand command(String word) {
    return CompletionCommand.commands().stream()
        .filter(command -> command.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static CompletedOption option(String command, String name) {
    return command(command).options().stream()
        .filter(option -> option.names().contains(name))
        .findFirst()
        .orElseThrow();
  }
}
