package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to a repository of 12 releases over three charts after somebody brought Chartgate
 * in: each step with its exit code. All rules of the charts' packs are in force.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepositoryStoryTest {
  private static final String LAYER = "apps/dsx/values-prod.yaml";
  private static final String KEY = "DSXCONNECT_SCANNER__SCAN_BINARY_URL";
  private static final String FAULT =
      """
      global:
        env:
          %s: "ftp://dsxa.corp.net/scan/binary/v2"
      """
          .formatted(KEY);

  @TempDir private Path folder;
  private TestRepository repository;

  @BeforeEach
  void make_the_repository() {
    repository = TestRepository.create(folder);
    StringBuilder releases = new StringBuilder("failSeverity: warning\n");
    releases.append("policy: { select: [DSX, XRV, ZYM, CG] }\nreleases:\n");
    for (String chart : TestRepository.CHARTS.keySet().stream().sorted().toList()) {
      for (String place : TestRepository.PLACES) {
        repository.write("apps/%s/values-%s.yaml".formatted(chart, place), "{}\n");
        releases.append(
            """
              - name: %1$s-%2$s
                chart: charts/%1$s
                values: [apps/%1$s/values.yaml, apps/%1$s/values-%2$s.yaml]
            """
                .formatted(chart, place));
      }
    }
    repository.write(".chartgate.yaml", releases.toString());
    repository.commit();
  }

  @Test
  void a_first_configuration_is_written_and_judged() {
    assertThat(exit("init")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(exit("init", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(exit("lint", "-q")).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void faults_of_yesterday_are_agreed_to_and_new_ones_fail_until_they_are_mended() {
    LintRun yesterday = lint();
    assertThat(yesterday.exitCode()).isEqualTo(1);
    assertThat(newFaults(yesterday)).isNotEmpty().doesNotContain("dsx-prod DSX003");

    assertThat(exit("lint", "--create-baseline", "-q")).isEqualTo(ExitCode.CLEAN);
    repository.commit();
    LintRun agreed = lint();
    assertThat(agreed.exitCode()).isZero();
    assertThat(newFaults(agreed)).isEmpty();

    repository.write(LAYER, FAULT);
    LintRun since = lint("--since", "HEAD");
    assertThat(since.exitCode()).isEqualTo(1);
    assertThat(newFaults(since)).containsExactly("dsx-prod DSX003");
    assertThat(newFaults(lint(LAYER))).containsExactly("dsx-prod DSX003");
    assertThat(lint("apps/dsx/values-dev.yaml").exitCode()).isZero();

    repository.write(LAYER, FAULT.replace("ftp:", "https:"));
    assertThat(exit("lint", "-q", "--since", "HEAD")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_shared_layer_judges_the_four_releases_that_use_it() {
    assertThat(exit("lint", "--create-baseline", "-q")).isEqualTo(ExitCode.CLEAN);
    repository.commit();
    repository.write("apps/dsx/values.yaml", FAULT);

    LintRun since = lint("--since", "HEAD");

    assertThat(since.exitCode()).isEqualTo(1);
    assertThat(newFaults(since))
        .containsExactly(
            "dsx-ci DSX003", "dsx-dev DSX003", "dsx-prod DSX003", "dsx-staging DSX003");
  }

  @Test
  void what_is_mended_is_dropped_from_the_baseline_and_fails_when_it_comes_back() {
    repository.write(LAYER, FAULT);
    assertThat(exit("lint", "--create-baseline", "-q")).isEqualTo(ExitCode.CLEAN);
    Path baseline = folder.resolve(".chartgate-baseline.json");
    assertThat(baseline).content().contains("DSX003");

    repository.write(LAYER, FAULT.replace("ftp:", "https:"));
    assertThat(exit("lint", "--prune-baseline", "-q")).isEqualTo(ExitCode.CLEAN);
    assertThat(baseline).content().doesNotContain("DSX003");

    repository.write(LAYER, FAULT);
    assertThat(exit("lint", "-q")).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void a_waiver_holds_through_its_last_day_and_no_longer() {
    assertThat(exit("lint", "--create-baseline", "-q")).isEqualTo(ExitCode.CLEAN);
    repository.commit();
    String waiver = "# chartgate:ignore DSX003 until=%s reason=\"until the scanner moves\"";

    repository.write(LAYER, waived(waiver.formatted("2026-01-31")));
    LintRun run = lint("--since", "HEAD");
    assertThat(run.exitCode()).isZero();
    assertThat(run.report().findings("waived")).anyMatch(found -> found.code().equals("DSX003"));

    repository.write(LAYER, waived(waiver.formatted("2026-01-30")));
    LintRun ended = lint("--since", "HEAD");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(newFaults(ended)).contains("dsx-prod DSX003", "dsx-prod CG006");

    repository.write(LAYER, FAULT);
    repository.write(
        ".chartgate-waivers.yaml",
        """
        waivers:
          - rule: DSX003
            release: dsx-prod
            reason: until the scanner moves
            until: 2026-06-30
        """);
    assertThat(exit("lint", "-q")).isEqualTo(ExitCode.CLEAN);
    repository.write(LAYER, "{}\n");
    LintRun unused = lint();
    assertThat(unused.exitCode()).isEqualTo(1);
    assertThat(unused.report().failedCodes()).contains("CG005");
  }

  @Test
  void what_cannot_be_judged_ends_with_2_whatever_was_agreed() throws IOException {
    assertThat(exit("lint", "--create-baseline", "-q")).isEqualTo(ExitCode.CLEAN);
    repository.commit();

    repository.append("charts/xerv/templates/services.yaml", "{{ fail \"not today\" }}\n");
    assertThat(exit("lint", "-q", "--since", "HEAD")).isEqualTo(ExitCode.NOT_JUDGED);
    repository.git("checkout", "-q", ".");
    Files.delete(folder.resolve(LAYER));
    assertThat(exit("lint", "-q")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(exit("lint", "-q", "--since", "no-such-branch")).isEqualTo(ExitCode.NOT_JUDGED);
  }

  private static String waived(String waiver) {
    return FAULT.replace("    " + KEY, "    " + waiver + "\n    " + KEY);
  }

  private ExitCode exit(String... arguments) {
    return new TestConsole(folder).run(arguments);
  }

  private LintRun lint(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lint"));
    all.addAll(Arrays.asList(arguments));
    return LintRun.in(folder, all);
  }

  /** Releases and codes of what failed, sorted. */
  private static List<String> newFaults(LintRun run) {
    return run.report().findings("failed").stream()
        .map(found -> found.release() + " " + found.code())
        .sorted()
        .toList();
  }
}
