package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.RealProgram.Answer;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SingleDocument;
import dev.chartgate.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job for GitLab, its script run as a runner runs it. */
@Tag("real-programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GitlabTemplateTest {
  private static final Path FILE = Path.of("../.gitlab/chartgate.yml").toAbsolutePath();
  private static final List<String> TOOLS =
      List.of("bash", "cp", "env", "git", "mktemp", "sh", "chmod", "mkdir");

  @TempDir private Path folder;
  private TestRepository repository;
  private MappingNode job;

  @BeforeEach
  void make_a_repository() throws IOException {
    repository = TestRepository.create(Files.createDirectory(folder.resolve("work")));
    Problems problems = new Problems();
    job =
        SingleDocument.read(new SourceText("chartgate.yml", TestData.text(FILE)), problems)
            .map(MappingNode.class::cast)
            .flatMap(root -> root.mapping("chartgate"))
            .orElseThrow();
  }

  @Test
  void the_template_and_a_pipeline_that_includes_it_have_the_published_shape() throws IOException {
    Path pipeline =
        Files.writeString(
            folder.resolve("pipeline.yml"),
            MarkdownPage.read(Path.of("docs/pull-requests.md")).block(".gitlab-ci.yml").text());

    assertThat(validated(FILE)).isEqualTo("ok -- validation done\n");
    assertThat(validated(pipeline)).isEqualTo("ok -- validation done\n");
    Files.writeString(pipeline, "chartgate: { script: true, artifact: a }\n");
    assertThat(validated(pipeline)).contains("Schema validation errors");
  }

  @Test
  void findings_are_reported_as_code_quality_and_sarif_and_fail_the_job() {
    Answer answer = run(withProgram());

    assertThat(answer.code()).as(answer.text()).isEqualTo(1);
    assertThat(answer.text()).contains("error SEEN001");
    for (String report : List.of("chartgate.sarif", "gl-code-quality-report.json")) {
      assertThat(repository.root().resolve(report)).content().contains("SEEN001");
    }
    assertThat(TestData.text(FILE)).contains("codequality: gl-code-quality-report.json");
  }

  @Test
  void a_merge_request_judges_the_releases_that_it_changes() {
    repository.append("apps/profiler/values-prod.yaml", "# changed\n");
    repository.commit();
    String base = RealProgram.in(repository.root()).run("git", "rev-parse", "HEAD~1").text();

    Answer answer = run(withProgram().with("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.strip()));

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text())
        .contains("files of 1 of the 12 releases")
        .containsOnlyOnce("error SEEN001");
  }

  @Test
  void arguments_are_taken_line_by_line_and_never_by_a_shell() {
    Answer answer =
        run(withProgram().with("CHARTGATE_ARGUMENTS", "--select=SEEN\n$(touch stolen) `id`\n"));

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.text()).contains("$(touch stolen) `id`");
    assertThat(repository.root().resolve("stolen")).doesNotExist();
  }

  @Test
  void without_the_program_and_a_place_to_clone_it_the_job_says_so() throws IOException {
    Answer answer = run(bare());

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.text())
        .contains("the variable CHARTGATE_REPOSITORY does not say where to clone it");
  }

  @Test
  void without_the_program_it_is_cloned_and_built_once() throws IOException {
    TestRepository clone = new TestRepository(Files.createDirectory(folder.resolve("clone")));
    clone.git("init", "-q", "-b", "main");
    // What a build leaves stands for the build, which takes minutes.
    clone.write(
        ".hooks/chartgate",
        """
        #!/bin/sh
        set -e
        clone=${0%%/.hooks/*}
        mkdir -p "$clone/target/chartgate/bin"
        printf '#!/bin/sh\\nexec "%s" "$@"\\n' >"$clone/target/chartgate/bin/chartgate"
        chmod +x "$clone/target/chartgate/bin/chartgate"
        """
            .formatted(RealProgram.chartgate()));
    assertThat(clone.root().resolve(".hooks/chartgate").toFile().setExecutable(true)).isTrue();
    clone.commit();
    RealProgram runner = bare().with("CHARTGATE_REPOSITORY", clone.root().toUri().toString());

    assertThat(run(runner).text()).contains("error SEEN001");
    TestRepository.delete(clone.root());
    Answer again = run(runner.with("CHARTGATE_SINCE", "HEAD"));
    assertThat(again.code()).as(again.text()).isZero();
    assertThat(again.text()).doesNotContain(".chartgate-program");
  }

  private RealProgram withProgram() {
    return RealProgram.in(repository.root())
        .without("CHARTGATE_HOME")
        .with("PATH", RealProgram.distribution().resolve("bin") + ":" + System.getenv("PATH"));
  }

  private RealProgram bare() throws IOException {
    return withProgram()
        .with("PATH", RealProgram.linked(folder.resolve("tools"), TOOLS).toString());
  }

  /** Runs the script with the variables of the job, of which those that are there weigh more. */
  private Answer run(RealProgram runner) {
    List<String> variables = new ArrayList<>();
    for (MappingNode.Entry variable : job.mapping("variables").orElseThrow().entries()) {
      if (!runner.environment().containsKey(variable.key())) {
        String value = ((ScalarNode) variable.value()).text();
        variables.add(variable.key());
        variables.add(
            value.startsWith("$")
                ? runner.environment().getOrDefault(value.substring(1), "")
                : value);
      }
    }
    String script =
        job.sequence("script").orElseThrow().items().stream()
            .map(item -> ((ScalarNode) item).text())
            .collect(Collectors.joining("\n"));
    return runner.with(variables.toArray(String[]::new)).run("sh", "-e", "-c", script);
  }

  private String validated(Path file) {
    return RealProgram.in(folder)
        .run(
            RealProgram.named("CHARTGATE_CHECK_JSONSCHEMA"),
            "--builtin-schema",
            "vendor.gitlab-ci",
            file.toString())
        .text();
  }
}
