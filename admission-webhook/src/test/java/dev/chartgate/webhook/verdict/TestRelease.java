package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SequenceNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * A release of {@code testdata}, as its {@code expected.yaml} says how Helm renders it.
 *
 * @param folder its folder
 * @param name the name of the release
 * @param chart the folder of its chart, relative to its own
 * @param options Helm's flags and what they are given, in order
 * @param isRendered whether Helm renders it; of others there is never a record
 */
record TestRelease(
    Path folder, String name, String chart, List<String> options, boolean isRendered) {
  private static final Path RELEASES = Path.of("../testdata/releases");

  /** All of them that name a chart, by document and name. */
  static List<TestRelease> all() {
    return folders(RELEASES).stream()
        .flatMap(document -> folders(document).stream())
        .flatMap(folder -> of(folder).stream())
        .toList();
  }

  /** A test of each of them that Helm renders. */
  static Stream<DynamicTest> eachRendered(ThrowingConsumer<TestRelease> test) {
    List<TestRelease> releases = all().stream().filter(TestRelease::isRendered).toList();
    assertThat(releases).hasSizeGreaterThan(200);
    return releases.stream()
        .map(release ->
            DynamicTest.dynamicTest(
                release.toString(),
                release.folder().resolve("expected.yaml").toUri(),
                () -> test.accept(release)));
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<TestRelease> of(Path folder) {
    MappingNode expected = Requests.node(text(folder.resolve("expected.yaml")));
    Optional<Node> arguments = expected.at(NodePath.parse("helm.arguments"));
    if (!(arguments.orElse(null) instanceof SequenceNode list)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(list.items().stream().map(Node::toString).toList());
    return Optional.of(
        new TestRelease(
            folder,
            words.get(1),
            words.get(2),
            words.subList(3, words.size()),
            expected
                .at(NodePath.parse("helm.exitCode"))
                .map(Node::toString)
                .equals(Optional.of("0"))));
  }

  /** What a flag is given, each time. */
  List<String> all(String flag) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i + 1 < options.size(); i++) {
      if (options.get(i).equals(flag)) {
        found.add(options.get(i + 1));
      }
    }
    return found;
  }

  /** What a flag is given, if it is there. */
  Optional<String> option(String flag) {
    return all(flag).stream().findFirst();
  }

  /** What is known of its cluster, as text. */
  Optional<String> facts() {
    Path file = folder.resolve("facts.yaml");
    return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
  }

  /** The folder of its chart; a copy, if a fault has to be put into it. */
  Path chart(Path scratch) throws IOException, InterruptedException {
    Path original = folder.resolve(chart).normalize();
    Path patch = folder.resolve("chart.patch");
    if (!Files.exists(patch)) {
      return original;
    }
    Path set = Objects.requireNonNull(folder.getParent());
    Path copy = scratch.resolve(set.getFileName() + "-" + folder.getFileName());
    if (Files.exists(copy)) {
      return copy;
    }
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(original.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Process process =
        new ProcessBuilder("patch", "-s", "-p1", "-d", copy.toString())
            .redirectInput(patch.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError("the patch does not fit: " + patch);
    }
    return copy;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return RELEASES.relativize(folder).toString();
  }
}
