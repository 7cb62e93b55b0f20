package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes a baseline for releases of {@code testdata}, then writes their files in other ways: each
 * finding keeps its fingerprint, and the baseline agrees to all of them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BaselineStabilityTest {
  /** Every so many releases one is tried. */
  private static final int EVERY = 31;

  private static final int WAYS = 2;
  private static final List<String> REWRITTEN = List.of("values.yaml", "manifests.yaml");

  @TempDir private static Path root;

  @BeforeAll
  static void copy_the_charts() {
    copy(TestData.ROOT.resolve("charts"), root.resolve("charts"));
  }

  @TestFactory
  Stream<DynamicTest> a_finding_is_the_same_however_its_file_is_written() {
    List<Path> releases = TestData.releases();
    return Stream.iterate(0, i -> i < releases.size(), i -> i + EVERY)
        .map(releases::get)
        .map(release ->
            DynamicTest.dynamicTest(
                TestData.RELEASES.relativize(release).toString(), () -> check(release)));
  }

  private void check(Path release) throws IOException {
    Path folder = root.resolve(TestData.ROOT.relativize(release));
    for (ReleaseRun run : ReleaseRun.of(release)) {
      copy(release, folder);
      List<String> lint = new ArrayList<>(run.arguments());
      lint.addAll(List.of("--baseline", "baseline.json"));
      List<String> create = new ArrayList<>(lint);
      create.add("--create-baseline");
      LintRun before = LintRun.in(folder, create);
      assertThat(before.exitCode()).isZero();
      List<String> found = fingerprints(before);
      assertThat(found).hasSizeGreaterThanOrEqualTo(run.findings().isEmpty() ? 0 : 1);

      for (int way = 0; way < WAYS; way++) {
        for (String file : REWRITTEN) {
          Path written = folder.resolve(file);
          if (Files.exists(written)) {
            String text = Files.readString(release.resolve(file));
            Files.writeString(written, ReformattedYaml.of(text, new Random(way)));
          }
        }
        LintRun after = LintRun.in(folder, lint);

        assertThat(fingerprints(after)).isEqualTo(found);
        assertThat(after.report().findings("failed")).isEmpty();
        assertThat(after.exitCode()).isZero();
      }
    }
  }

  private static List<String> fingerprints(LintRun run) {
    return run.report().findings("baselined").stream()
        .map(found -> found.code() + " " + found.fingerprint())
        .sorted()
        .toList();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
