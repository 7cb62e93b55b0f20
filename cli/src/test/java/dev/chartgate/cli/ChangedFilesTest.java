package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.cli.config.Configuration;
import dev.chartgate.cli.config.ConfigurationReader;
import dev.chartgate.cli.config.ReleaseEntry;
import dev.chartgate.cli.config.ReleaseFiles;
import dev.chartgate.source.Problems;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes files of a repository of 12 releases over three charts, and looks what is judged. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedFilesTest {
  @TempDir private static Path folder;
  private static TestRepository repository;

  @BeforeAll
  static void make_the_repository() {
    repository = TestRepository.create(folder);
  }

  @BeforeEach
  void take_back_what_a_test_has_changed() {
    repository.git("reset", "-q", "--hard");
    repository.git("clean", "-q", "-d", "-f");
  }

  @Test
  void without_a_path_all_releases_are_judged() {
    assertThat(repository.judged()).hasSize(12).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "apps/profiler/values-prod.yaml, profiler-prod",
    "apps/profiler/values.yaml, profiler-ci profiler-dev profiler-prod profiler-staging",
    "charts/xerv/templates/services.yaml, xerv-ci xerv-dev xerv-prod xerv-staging",
    "charts/xerv/Chart.yaml, xerv-ci xerv-dev xerv-prod xerv-staging",
    "charts/profiler, profiler-ci profiler-dev profiler-prod profiler-staging",
    "charts/dsx/charts/redis/values.yaml, dsx-ci dsx-dev dsx-prod dsx-staging",
    "apps/profiler/values-dev.yaml apps/dsx/values-dev.yaml, dsx-dev profiler-dev"
  })
  void a_path_stands_for_the_releases_it_belongs_to(String paths, String releases) {
    assertThat(repository.judged(paths.split(" ", -1))).isEqualTo(List.of(releases.split(" ", -1)));
  }

  @Test
  void the_configuration_and_a_pack_belong_to_all_releases() {
    assertThat(repository.judged(".chartgate.yaml")).hasSize(12);
    assertThat(repository.judged("packs/seen/release-seen.yaml")).hasSize(12);
  }

  @Test
  void a_chart_in_another_folder_belongs_to_the_releases_of_the_chart_that_takes_it_in() {
    String takesIn =
        "dependencies: [{ name: web, version: 1.0.0, repository: \"file://../%s\" }]\n";
    repository.append("charts/profiler/Chart.yaml", takesIn.formatted("web"));
    repository.write("charts/web/Chart.yaml", "name: web\n" + takesIn.formatted("names"));
    repository.write("charts/names/Chart.yaml", "name: names\n" + takesIn.formatted("profiler"));
    repository.write("charts/names/templates/_names.tpl", "");

    assertThat(namedBy("charts/names/templates/_names.tpl"))
        .isEqualTo(TestRepository.releasesOf("profiler"));
  }

  @Test
  void touched_files_stand_for_their_releases_and_others_are_passed_over() {
    repository.write("README.md", "Nothing to do with a release.\n");
    TestConsole console = new TestConsole(folder);

    assertThat(repository.judged("--touched", "releases", "README.md", "apps/dsx/values-ci.yaml"))
        .containsExactly("dsx-ci");
    assertThat(console.run("lint", "--touched", "releases", "README.md", "docs/none.md"))
        .isEqualTo(ExitCode.CLEAN);
    assertThat(console.stderr())
        .isEqualTo(
            "chartgate lint: 2 paths belong to no release of .chartgate.yaml and are passed over:"
                + " README.md, docs/none.md\n");
  }

  @Test
  void touched_parts_of_charts_stand_for_charts_with_or_without_a_configuration() {
    repository.write("other/Chart.yaml", "apiVersion: v2\nname: other\nversion: 1.0.0\n");
    repository.write("other/templates/none.yaml", "");
    repository.write(
        "library/Chart.yaml", "apiVersion: v2\nname: l\nversion: 1.0.0\ntype: library\n");
    repository.write("library/templates/_names.tpl", "");
    List<String> touched =
        List.of(
            "--touched=charts",
            "other/templates/none.yaml",
            "other/values.yaml",
            "library/templates/_names.tpl",
            "apps/profiler/values-dev.yaml");

    assertThat(repository.judged(touched.toArray(String[]::new)))
        .containsExactly("profiler-dev", "release-name");
    TestConsole console = new TestConsole(folder);
    List<String> alone =
        new ArrayList<>(List.of("lint", "--no-config", "--pack-dir=packs", "--pack=seen"));
    alone.addAll(touched);
    assertThat(console.run(alone.toArray(String[]::new))).isEqualTo(ExitCode.FOUND);
    assertThat(console.stdout()).containsOnlyOnce("error SEEN001");
    assertThat(console.stderr())
        .isEqualTo(
            "chartgate lint: 2 paths are part of no chart that can be installed, and are passed"
                + " over: library/templates/_names.tpl, apps/profiler/values-dev.yaml\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--touched releases --no-config a.yaml | --touched releases needs a configuration",
        "--touched releases                    | --touched is about files: name them",
        "--touched releases --since HEAD       | --touched and --since each say which files",
        "--touched charts -f a.yaml b.yaml     | --touched finds what files belong to; leave out"
            + " -f",
        "--touched chart b.yaml                | did you mean 'charts'?"
      })
  void arguments_that_do_not_go_with_touched_are_named(String arguments, String message) {
    repository.write("a.yaml", "a: 1\n");
    TestConsole console = new TestConsole(folder);

    assertThat(console.run(("lint " + arguments).split(" +", -1))).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr()).contains(message);
  }

  @Test
  void since_finds_what_is_changed_and_not_committed() {
    repository.append("apps/xerv/values-ci.yaml", "# changed\n");

    assertThat(repository.judged("--since", "HEAD")).containsExactly("xerv-ci");
  }

  @Test
  void since_finds_what_is_staged_and_what_is_untracked() throws IOException {
    repository.write("charts/profiler/templates/new.yaml", "# nothing\n");
    repository.append("apps/dsx/values-dev.yaml", "# changed\n");
    repository.git("add", "apps/dsx/values-dev.yaml");
    Files.writeString(folder.resolve("notes with a space.txt"), "nothing to do with a release\n");

    assertThat(repository.judged("--since", "HEAD"))
        .containsExactly(
            "dsx-dev", "profiler-ci", "profiler-dev", "profiler-prod", "profiler-staging");
  }

  @Test
  void since_finds_a_file_that_was_deleted_and_one_that_was_renamed() throws IOException {
    Files.delete(folder.resolve("charts/profiler/templates/rights.yaml"));
    Files.createDirectories(folder.resolve("docs"));
    repository.git("mv", "charts/xerv/templates/services.yaml", "docs/");

    assertThat(repository.judged("--since", "HEAD"))
        .containsAll(TestRepository.releasesOf("profiler"))
        .containsAll(TestRepository.releasesOf("xerv"))
        .hasSize(8);
  }

  @Test
  void since_compares_with_where_the_branch_began() {
    repository.git("branch", "-f", "-q", "trunk");
    repository.git("checkout", "-q", "-b", "work");
    try {
      repository.append("apps/dsx/values-prod.yaml", "# changed\n");
      repository.commit();
      repository.git("checkout", "-q", "trunk");
      repository.append("apps/profiler/values.yaml", "# changed by others\n");
      repository.commit();
      repository.git("checkout", "-q", "work");

      assertThat(repository.judged("--since", "trunk")).containsExactly("dsx-prod");
    } finally {
      repository.git("checkout", "-q", "trunk");
      repository.git("reset", "-q", "--hard", "trunk~1");
      repository.git("branch", "-q", "-D", "work");
    }
  }

  @Test
  void nothing_is_judged_where_nothing_of_a_release_has_changed() {
    repository.write("README.md", "Nothing to do with a release.\n");
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("lint", "--since", "HEAD")).isEqualTo(ExitCode.CLEAN);
    assertThat(console.stderr())
        .isEqualTo(
            """
            chartgate lint: since HEAD, files of 0 of the 12 releases of .chartgate.yaml have changed
            chartgate lint: a changed file belongs to no release and was not judged: README.md
            """);
  }

  @Test
  void exit_codes_are_those_of_what_was_found() {
    assertThat(new TestConsole(folder).run("lint", "-q")).isEqualTo(ExitCode.FOUND);
    assertThat(new TestConsole(folder).run("lint", "-q", "apps/profiler/values-prod.yaml"))
        .isEqualTo(ExitCode.FOUND);
    assertThat(new TestConsole(folder).run("lint", "--since", "HEAD")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_deleted_layer_is_a_mistake_of_the_configuration() throws IOException {
    Files.delete(folder.resolve("apps/profiler/values-dev.yaml"));
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("lint", "--since", "HEAD")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr())
        .contains("error: there is no file or folder 'apps/profiler/values-dev.yaml'")
        .contains("the configuration is not sound, and nothing was judged");
  }

  @Test
  void an_unknown_commit_is_named_with_what_to_do() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("lint", "--since", "origin/main")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr())
        .contains("git knows no commit, tag or branch 'origin/main'")
        .contains("git fetch");
  }

  @Test
  void a_machine_without_git_is_told_that_it_needs_it() {
    assertThatThrownBy(() -> GitChanges.since("no-such-git", "HEAD", folder))
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith("--since needs the program git, which cannot be started: ");
  }

  @Test
  void a_folder_outside_a_repository_is_named(@TempDir Path other) {
    assertThatThrownBy(() -> GitChanges.since("git", "HEAD", other))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("--since needs a git repository")
        .hasMessageContaining(other.toString());
  }

  @Test
  void a_ref_is_never_taken_for_an_option_of_git() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("lint", "--since=--output=stolen")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(folder.resolve("stolen")).doesNotExist();
  }

  @Test
  void variables_weigh_more_than_the_file_and_flags_more_than_they() {
    Map<String, String> warning = Map.of("CHARTGATE_FAIL_SEVERITY", "warning");
    repository.append(".chartgate.yaml", "failSeverity: error\n");

    assertThat(printed(Map.of())).contains("failSeverity: error").contains(".chartgate.yaml:");
    assertThat(printed(warning))
        .containsPattern("failSeverity: warning +# CHARTGATE_FAIL_SEVERITY");
    assertThat(printed(warning, "-F", "info")).containsPattern("failSeverity: info +# --fail");
  }

  /** The releases that a path stands for, rendered or not. */
  private static List<String> namedBy(String path) {
    Problems problems = new Problems();
    Path file = folder.resolve(".chartgate.yaml");
    Configuration configuration =
        new ConfigurationReader(problems)
            .read(new SourceText(".chartgate.yaml", TestData.text(file)), folder)
            .orElseThrow();
    return new ReleaseFiles(configuration, List.of())
        .releasesOf(folder.resolve(path)).stream()
            .map(release -> ((ReleaseEntry.Listed) release).name().value())
            .sorted()
            .toList();
  }

  @Test
  void a_baseline_is_named_by_the_file_a_variable_or_a_flag() {
    Map<String, String> variable = Map.of("CHARTGATE_BASELINE", "other.json");
    repository.append(".chartgate.yaml", "baseline: agreed.json\n");
    repository.judged("--create-baseline");
    repository.git("add", "-A");

    assertThat(folder.resolve("agreed.json")).exists();
    assertThat(printed(Map.of())).containsPattern("baseline: agreed.json +# .chartgate.yaml:");
    assertThat(repository.judged()).isEmpty();
    TestConsole console = new TestConsole(folder);
    assertThat(ChartgateMain.run(console.console("", variable, false), "lint"))
        .isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(console.stderr()).contains("the baseline 'other.json' does not exist");
    assertThat(repository.judged("--no-baseline")).hasSize(12);
  }

  @Test
  void a_change_of_the_baseline_is_one_of_all_releases() {
    repository.judged("--create-baseline");
    repository.commit();
    repository.append(".chartgate-baseline.json", "\n");

    LintRun run = LintRun.in(folder, List.of("lint", "--since", "HEAD"));
    assertThat(run.report().count("baselined")).isEqualTo(12);
    repository.git("reset", "-q", "--hard", "HEAD~1");
  }

  private static String printed(Map<String, String> environment, String... arguments) {
    TestConsole console = new TestConsole(folder);
    String[] all = new String[arguments.length + 2];
    all[0] = "lint";
    all[1] = "--print-config";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    assertThat(ChartgateMain.run(console.console("", environment, false), all))
        .isEqualTo(ExitCode.CLEAN);
    return console.stdout();
  }
}
