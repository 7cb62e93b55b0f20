package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.RealProgram.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hooks of this repository, called by the real pre-commit on commits to a repository. */
@Tag("real-programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreCommitTest {
  private static final Path ROOT = Path.of("..");
  private static final String VALUES =
      """
      dsxa-scanner:
        enabled: false
      global:
        image:
          tag: "0.3.88"
        env:
          DSXCONNECT_SCANNER__SCAN_BINARY_URL: "%s"
      dsx-connect-api:
        auth:
          enabled: false
      dsx-connect-dianna-worker:
        enabled: false
      """;
  private static final String WITHOUT_URL = VALUES.formatted("");
  private static final String WITH_URL = VALUES.formatted("https://dsxa.corp.net/scan/binary/v2");

  /** What the hooks may use on a machine that has nothing of Java. */
  private static final List<String> TOOLS =
      List.of(
          "bash", "cat", "chmod", "cp", "env", "git", "mkdir", "mktemp", "mv", "rm", "sed", "sh");

  @TempDir private static Path shared;
  private static Path hooks;
  private static Path bareTools;

  @TempDir private Path folder;
  private TestRepository repository;
  private RealProgram here;

  /** A repository with the hooks, as pre-commit clones it, and a path with few programs. */
  @BeforeAll
  static void publish_the_hooks() throws IOException {
    hooks = Files.createDirectories(shared.resolve("hooks"));
    Files.createDirectory(hooks.resolve(".hooks"));
    for (String file :
        List.of(".hooks/chartgate", ".pre-commit-hooks.yaml", "pom.xml", "LICENSE")) {
      Files.copy(ROOT.resolve(file), hooks.resolve(file));
    }
    TestRepository published = new TestRepository(hooks);
    for (String module :
        List.of(".mvn", "engine", "rules", "schemas", "admission-webhook", "cli", "testdata")) {
      published.write(module + "/file", "stands for a module\n");
    }
    published.git("init", "-q");
    published.commit();
    bareTools = RealProgram.linked(shared.resolve("tools"), TOOLS);
  }

  @BeforeEach
  void make_a_repository_that_uses_them() {
    repository = new TestRepository(folder);
    repository.git("init", "-q");
    repository.write("README.md", "Our releases.\n");
    repository.commit();
    here =
        RealProgram.in(folder)
            .without("CHARTGATE_HOME", "GIT_DIR")
            .with(
                "PRE_COMMIT_HOME", clones("with-program"),
                "PATH", RealProgram.distribution().resolve("bin") + ":" + System.getenv("PATH"),
                "GIT_AUTHOR_NAME", "a",
                "GIT_AUTHOR_EMAIL", "a@example.com",
                "GIT_COMMITTER_NAME", "a",
                "GIT_COMMITTER_EMAIL", "a@example.com");
  }

  @Test
  void a_commit_with_the_scanner_disabled_and_no_url_is_refused_with_the_line_until_it_is_mended() {
    useHook("chartgate");
    configure("prod", WITH_URL, "staging", WITH_URL);

    Answer refused = commit("apps/dsx/prod.yaml", WITHOUT_URL);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text())
        .contains("apps/dsx/prod.yaml:7:5: error DSX001 ")
        .contains("     7 |     DSXCONNECT_SCANNER__SCAN_BINARY_URL: \"\"\n")
        .contains("help: ")
        .doesNotContain("staging");
    assertThat(changesInLastCommit()).isEqualTo(".chartgate.yaml\n");

    Answer mended = commit("apps/dsx/prod.yaml", WITH_URL + "# mended\n");

    assertThat(mended.code()).as(mended.text()).isZero();
    assertThat(changesInLastCommit()).isEqualTo("apps/dsx/prod.yaml\n");
  }

  @Test
  void only_the_releases_that_a_commit_touches_are_judged() {
    useHook("chartgate");
    configure("prod", WITH_URL, "staging", WITHOUT_URL);

    assertThat(commit("apps/dsx/prod.yaml", WITH_URL + "# changed\n").code()).isZero();
    assertThat(commit("README.md", "Our releases, and how to change them.\n").code()).isZero();
    Answer refused = commit("apps/dsx/staging.yaml", WITHOUT_URL + "# changed\n");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text()).contains("apps/dsx/staging.yaml:7:5: error DSX001 ");
  }

  @Test
  void what_is_staged_is_judged_and_not_what_lies_in_the_folder() {
    useHook("chartgate");
    configure("prod", WITH_URL, "staging", WITH_URL);
    repository.write("apps/dsx/prod.yaml", WITHOUT_URL);
    repository.git("add", "apps/dsx/prod.yaml");
    repository.write("apps/dsx/prod.yaml", WITH_URL);

    assertThat(here.run("git", "commit", "-q", "-m", "Change").text()).contains("error DSX001 ");
  }

  @Test
  void a_repository_without_a_configuration_is_told_to_get_one() {
    useHook("chartgate");

    Answer refused = commit("apps/dsx/prod.yaml", WITH_URL);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text())
        .contains("--touched releases needs a configuration that lists releases")
        .contains("'chartgate init' writes one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chartgate-values    | values-prod.yaml    | error DSX001",
        "chartgate-values    | envs/prod-values.yml | error DSX001",
        "chartgate-charts    | web/templates/a.yaml | warning K8S030",
        "chartgate-manifests | k8s/web.yaml         | warning K8S030",
        "chartgate-values    | notes-on-values.txt  | Skipped",
        "chartgate-charts    | k8s/web.yaml         | Skipped",
        "chartgate-manifests | web/templates/k8s/a.yaml | Skipped"
      })
  void hooks_that_need_no_configuration_judge_the_files_that_they_are_for(
      String hook, String file, String found) {
    useHook(hook, "-F", "warning");
    repository.write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    repository.write("web/values.yaml", "tag: latest\n");
    repository.git("add", "-A");
    here.run("git", "commit", "-q", "--no-verify", "-m", "Add a chart");
    String pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n";
    String container = "    - { name: a, image: \"app:%s\" }\n";

    Answer answer =
        commit(
            file,
            switch (file) {
              case "web/templates/a.yaml" -> pod + container.formatted("{{ .Values.tag }}");
              case "k8s/web.yaml" -> pod + container.formatted("latest");
              default -> WITHOUT_URL;
            });

    assertThat(answer.text()).contains(found);
    assertThat(answer.code()).isEqualTo(found.equals("Skipped") ? 0 : 1);
  }

  @Test
  void the_program_is_also_found_in_its_home() {
    useHook("chartgate-values");
    RealProgram elsewhere = here.with("PATH", bareTools.toString());

    here = elsewhere.with("CHARTGATE_HOME", RealProgram.distribution().toString());
    assertThat(commit("values.yaml", WITHOUT_URL).text()).contains("error DSX001 ");
    here = elsewhere.with("CHARTGATE_HOME", folder.toString());
    assertThat(commit("values.yaml", WITH_URL).text())
        .contains("chartgate: CHARTGATE_HOME is '" + folder + "', where there is no bin/chartgate");
  }

  @Test
  void a_machine_without_the_program_and_without_maven_is_told_what_is_missing() {
    useHook("chartgate-values");
    here = here.with("PATH", bareTools.toString(), "PRE_COMMIT_HOME", clones("without-maven"));

    Answer refused = commit("values.yaml", WITH_URL);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text())
        .contains(
            """
            chartgate: it is not installed, and it cannot be built, since Maven is missing, and nothing was judged. Do one of these:
              - Install Maven 3.8.7 or newer and a JDK 25. Chartgate is then built by itself, once.
              - Build Chartgate as its README.md says, and link its bin/chartgate into a folder of the PATH.
              - Set CHARTGATE_HOME to the folder of a Chartgate that is built: the one that holds bin/chartgate.
            """);
  }

  @Test
  void a_machine_with_maven_builds_the_program_once() throws IOException {
    useHook("chartgate-values");
    Path builds = shared.resolve("builds");
    Path tools = RealProgram.linked(shared.resolve("tools-and-maven"), TOOLS);
    // A build takes minutes, so a program that leaves what it leaves stands for Maven.
    Path maven = tools.resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/sh
        set -e
        [ -f pom.xml ] && [ -f .mvn/file ] && [ -f testdata/file ] && [ -z "${GIT_INDEX_FILE:-}" ]
        echo "$*" >>'%s'
        mkdir -p cli/target/chartgate/bin
        printf '#!/bin/sh\\nexec "%s" "$@"\\n' >cli/target/chartgate/bin/chartgate
        chmod +x cli/target/chartgate/bin/chartgate
        """
            .formatted(builds, RealProgram.chartgate()));
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    here = here.with("PATH", tools.toString(), "PRE_COMMIT_HOME", clones("built"));

    assertThat(commit("values.yaml", WITHOUT_URL).text()).contains("error DSX001 ");
    assertThat(commit("values.yaml", WITHOUT_URL + "# again\n").text()).contains("error DSX001 ");
    assertThat(builds).hasContent("-q -B -ntp -DskipTests -pl cli -am package");
  }

  @Test
  void what_stops_a_build_is_shown() throws IOException {
    useHook("chartgate-values");
    Path tools = RealProgram.linked(shared.resolve("tools-and-broken-maven"), TOOLS);
    Path maven = tools.resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\necho no JDK 25 was found\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    here = here.with("PATH", tools.toString(), "PRE_COMMIT_HOME", clones("broken-maven"));

    assertThat(commit("values.yaml", WITH_URL).text())
        .contains("  no JDK 25 was found\n")
        .contains("chartgate: it is not installed, and building it failed as shown above");
  }

  /** Where pre-commit clones the hooks, so that what one test builds is not there for another. */
  private static String clones(String name) {
    return shared.resolve("clones-" + name).toString();
  }

  private void useHook(String id, String... arguments) {
    String revision = RealProgram.in(hooks).run("git", "rev-parse", "HEAD").text().strip();
    repository.write(
        ".pre-commit-config.yaml",
        """
        repos:
          - repo: %s
            rev: %s
            hooks: [{ id: %s, args: [%s] }]
        """
            .formatted(hooks, revision, id, String.join(", ", arguments)));
    Answer installed = here.run(RealProgram.named("CHARTGATE_PRE_COMMIT"), "install");
    assertThat(installed.code()).as(installed.text()).isZero();
    repository.git("add", "-A");
    here.run("git", "commit", "-q", "--no-verify", "-m", "Use hooks");
  }

  /** Lists releases that are there already, with whatever faults. */
  private void configure(String... namesAndValues) {
    TestRepository.copy(TestData.ROOT.resolve("charts/dsx-connect"), folder.resolve("chart"));
    StringBuilder releases = new StringBuilder("releases:\n");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String values = "apps/dsx/%s.yaml".formatted(namesAndValues[i]);
      repository.write(values, namesAndValues[i + 1]);
      releases.append(
          "  - { name: %s, chart: chart, values: [%s] }\n".formatted(namesAndValues[i], values));
    }
    repository.git("add", "-A");
    here.run("git", "commit", "-q", "--no-verify", "-m", "Add releases");
    repository.write(".chartgate.yaml", releases.toString());
    repository.git("add", "-A");
    here.run("git", "commit", "-q", "--no-verify", "-m", "List releases");
  }

  private Answer commit(String file, String text) {
    repository.write(file, text);
    repository.git("add", file);
    return here.run("git", "commit", "-q", "-m", "Change");
  }

  private String changesInLastCommit() {
    return here.run("git", "show", "--format=", "--name-only").text();
  }
}
