package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The composite action for GitHub, its scripts run as a runner runs them. */
@Tag("real-programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GithubActionTest {
  private static final String ACTION = ".github/actions/chartgate";
  private static final Path FILE = Path.of("..", ACTION, "action.yml").toAbsolutePath();
  private static final List<String> TOOLS =
      List.of("bash", "cat", "cut", "env", "find", "rm", "sh", "sha256sum", "sort", "xargs");
  private static final String UPLOAD = "github/codeql-action/upload-sarif@v4 ";

  @TempDir private Path folder;
  private TestRepository repository;
  private Path temporary;
  private RealProgram here;

  @BeforeEach
  void make_a_repository() throws IOException {
    repository = TestRepository.create(Files.createDirectory(folder.resolve("work")));
    temporary = Files.createDirectory(folder.resolve("temporary"));
    Path action = Files.createDirectories(folder.resolve("clone").resolve(ACTION));
    TestRepository.copy(Path.of("../.hooks"), folder.resolve("clone/.hooks"));
    here =
        RealProgram.in(repository.root())
            .without("CHARTGATE_HOME")
            .with(
                "GITHUB_ACTION_PATH",
                action.toString(),
                "PATH",
                RealProgram.distribution().resolve("bin") + ":" + System.getenv("PATH"));
  }

  @Test
  void the_action_and_a_workflow_that_uses_it_have_the_published_shape() throws IOException {
    Path workflow =
        Files.writeString(
            folder.resolve("workflow.yml"),
            MarkdownPage.read(Path.of("docs/pull-requests.md"))
                .block(".github/workflows/chartgate.yml")
                .text());

    assertThat(validated("github-actions", FILE)).isEqualTo("ok -- validation done\n");
    assertThat(validated("github-workflows", workflow)).isEqualTo("ok -- validation done\n");
    Files.writeString(workflow, "name: no jobs\n");
    assertThat(validated("github-workflows", workflow)).contains("'jobs' is a required property");
  }

  @Test
  void no_script_is_made_of_what_people_write() {
    assertThat(runner(Map.of()).steps())
        .allSatisfy(step -> assertThat(step.string("run").orElse("")).doesNotContain("${{"));
  }

  @Test
  void findings_are_annotated_uploaded_and_summed_up_and_fail_the_check() throws IOException {
    ActionRunner runner = runner(Map.of());

    assertThat(runner.run(here)).isEqualTo(1);
    assertThat(runner.log()).contains("::error title=SEEN001::seen");
    assertThat(runner.output("exit-code")).isEqualTo("1");
    assertThat(runner.output("sarif-file")).isEqualTo("./chartgate.sarif");
    assertThat(runner.used())
        .containsExactly(UPLOAD + "{sarif_file=./chartgate.sarif, category=chartgate}");
    assertThat(repository.root().resolve("chartgate.sarif")).content().contains("\"SEEN001\"");
    assertThat(temporary.resolve("summary.md")).content().contains("SEEN001");
  }

  @Test
  void only_the_releases_that_a_pull_request_changes_are_judged() throws IOException {
    repository.append("apps/profiler/values-prod.yaml", "# changed\n");
    repository.commit();
    ActionRunner runner = runner(Map.of("since", "HEAD~1"));

    assertThat(runner.run(here)).isEqualTo(1);
    assertThat(runner.log().split("::error ", -1)).hasSize(2);
    assertThat(runner.log()).contains("files of 1 of the 12 releases");
  }

  @Test
  void paths_and_arguments_are_taken_line_by_line_and_never_by_a_shell() throws IOException {
    repository.write("apps/a file.yaml", "a: 1\n");
    ActionRunner runner =
        runner(
            Map.of(
                "paths", "apps/a file.yaml\n$(touch stolen)\n--no-config; touch stolen\n",
                "arguments", "--select=SEEN\n",
                "since", "",
                "fail-severity", "error"));

    assertThat(runner.run(here)).isEqualTo(2);
    assertThat(runner.log()).contains("$(touch stolen)").contains("--no-config; touch stolen");
    assertThat(repository.root().resolve("stolen")).doesNotExist();
  }

  @Test
  void a_call_that_is_wrong_uploads_nothing_and_ends_with_2() throws IOException {
    ActionRunner runner = runner(Map.of("fail-severity", "serious"));

    assertThat(runner.run(here)).isEqualTo(2);
    assertThat(runner.log()).contains("'serious' is none of error, warning, info");
    assertThat(runner.used()).isEmpty();
    assertThat(runner.output("sarif-file")).isEmpty();
  }

  @Test
  void a_check_without_a_finding_succeeds_in_a_folder_of_its_own() throws IOException {
    repository.write("other/.chartgate.yaml", "releases: [{ name: web, chart: chart }]\n");
    repository.write("other/chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    repository.write(
        "other/chart/templates/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: { name: a }\n");
    ActionRunner runner =
        runner(Map.of("working-directory", "other", "sarif-file", "out.sarif", "upload", "false"));

    assertThat(runner.run(here)).as(runner.log()).isZero();
    assertThat(runner.output("sarif-file")).isEqualTo("other/out.sarif");
    assertThat(runner.used()).isEmpty();
    assertThat(repository.root().resolve("other/out.sarif")).exists();
  }

  @Test
  void a_runner_without_the_program_gets_java_unless_it_was_built_before() throws IOException {
    Path tools = RealProgram.linked(folder.resolve("tools"), TOOLS);
    RealProgram bare = here.with("PATH", tools.toString());
    ActionRunner runner = runner(Map.of());
    ActionRunner cached = runner(Map.of()).leaving("steps.cache.outputs.cache-hit", "true");

    assertThat(runner.run(bare)).isEqualTo(2);
    assertThat(runner.used().getFirst())
        .startsWith(
            "actions/cache@v4 {path=" + folder.toRealPath().resolve("clone/target/chartgate"))
        .containsPattern("key=chartgate-Linux-X64-[0-9a-f]{16}}$");
    assertThat(runner.used().get(1))
        .isEqualTo("actions/setup-java@v5 {distribution=temurin, java-version=25}");
    assertThat(runner.log()).contains("it cannot be built, since Maven is missing");
    assertThat(cached.run(bare)).isEqualTo(2);
    assertThat(cached.used()).hasSize(1);
  }

  private ActionRunner runner(Map<String, String> inputs) {
    return new ActionRunner(FILE, temporary, inputs);
  }

  private String validated(String schema, Path file) {
    return here.run(
            RealProgram.named("CHARTGATE_CHECK_JSONSCHEMA"),
            "--builtin-schema",
            "vendor." + schema,
            file.toString())
        .text();
  }
}
