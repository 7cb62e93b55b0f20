package dev.chartgate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A git repository with three charts of {@code testdata} and four releases of each: {@code
 * charts/<chart>}, {@code apps/<chart>/values.yaml} and {@code apps/<chart>/values-<place>.yaml}.
 *
 * @param root its folder
 */
record TestRepository(Path root) {
  static final Map<String, Path> CHARTS =
      Map.of(
          "dsx", Path.of("charts/dsx-connect"),
          "profiler", Path.of("charts/zymtrace-profiler"),
          "xerv", Path.of("charts/xerv"));
  static final List<String> PLACES = List.of("dev", "ci", "staging", "prod");

  private static final String RULE =
      """
      id: release-seen
      code: SEEN001
      title: A release was judged
      severity: error
      scope: release
      since: 0.1.0
      rationale: |
        Each release has one such finding, so a test sees which were judged.
      remediation: |
        None.
      references: [{ title: None, url: "https://seen.example.com" }]
      assert: "false"
      message: "'seen'"
      cases:
        - name: any
          release: { name: any }
          expect: [{ path: "", message: seen }]
      """;

  /** Makes one with a configuration, and commits all of it. */
  static TestRepository create(Path root) {
    TestRepository repository = new TestRepository(root);
    repository.git("init", "-q");
    repository.write("packs/seen/pack.yaml", "id: seen\nversion: 0.1.0\ntitle: Seen\n");
    repository.write("packs/seen/release-seen.yaml", RULE);
    StringBuilder releases = new StringBuilder();
    for (String chart : CHARTS.keySet().stream().sorted().toList()) {
      copy(TestData.ROOT.resolve(CHARTS.get(chart)), root.resolve("charts/" + chart));
      repository.write("apps/%s/values.yaml".formatted(chart), "nameOverride: \"\"\n");
      for (String place : PLACES) {
        repository.write("apps/%s/values-%s.yaml".formatted(chart, place), "fullnameOverride: a\n");
        releases.append(
            """
              - name: %1$s-%2$s
                chart: charts/%1$s
                values: [apps/%1$s/values.yaml, apps/%1$s/values-%2$s.yaml]
            """
                .formatted(chart, place));
      }
    }
    repository.write(
        ".chartgate.yaml",
        "packDirs: [packs]\npolicy: { select: [SEEN001] }\ndefaults: { packs: [seen] }\nreleases:\n"
            + releases);
    repository.commit();
    return repository;
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void append(String file, String text) {
    write(file, TestData.text(root.resolve(file)) + text);
  }

  /** Commits all that there is. */
  void commit() {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Change");
  }

  void git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new AssertionError(command + ": " + text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The names of the releases that a run of {@code lint} judges. */
  List<String> judged(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lint"));
    all.addAll(List.of(arguments));
    return LintRun.in(root, all).report().findings("failed").stream()
        .map(JsonReport.Found::release)
        .sorted()
        .toList();
  }

  /** The releases of a chart, by name. */
  static List<String> releasesOf(String chart) {
    return PLACES.stream().map(place -> chart + "-" + place).sorted().toList();
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
