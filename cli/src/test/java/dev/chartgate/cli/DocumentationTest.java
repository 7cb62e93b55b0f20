package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.cli.MarkdownPage.Block;
import dev.chartgate.cli.MarkdownPage.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what pages of documentation say, from top to bottom, in a repository made for each: writes
 * the files that they show, runs the commands of blocks in {@code sh}, and compares what those in
 * {@code console} print; {@code -Dgoldens.update=true} writes it anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Path README = ROOT.resolve("README.md");
  private static final Path DOCS = Path.of("docs");

  /** What a page may tell people to run and is not run here, since it runs this. */
  private static final List<String> BUILDS =
      List.of("mvn -q -DskipTests package", "mvn verify", "bash .ci/run");

  @TempDir private Path folder;
  private int lastExitCode;

  @TestFactory
  List<DynamicTest> pages_say_what_happens() throws IOException {
    return pages().stream()
        .map(page ->
            DynamicTest.dynamicTest(
                ROOT.toAbsolutePath()
                    .normalize()
                    .relativize(page.toAbsolutePath().normalize())
                    .toString(),
                page.toUri(),
                () -> follow(page)))
        .toList();
  }

  @Test
  void links_between_pages_lead_somewhere() throws IOException {
    for (Path page : pages()) {
      for (String target : MarkdownPage.read(page).links()) {
        if (!target.startsWith("https://")) {
          assertThat(page.resolveSibling(target)).as("link in %s", page).exists();
        }
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(DOCS)) {
      return Stream.concat(Stream.of(README), docs.sorted()).toList();
    }
  }

  private void follow(Path file) throws IOException {
    MarkdownPage page = MarkdownPage.read(file);
    Path place = Files.createDirectory(folder.resolve(file.getFileName().toString()));
    seed(place, file.equals(README));
    List<Part> followed = new ArrayList<>();
    for (Part part : page.parts()) {
      followed.add(part instanceof Block block ? follow(block, place) : part);
    }
    String actual = new MarkdownPage(file, followed).source();
    if (Boolean.getBoolean("goldens.update")) {
      Files.writeString(file, actual);
    }
    assertThat(page.source()).as("update with -Dgoldens.update=true").isEqualTo(actual);
  }

  /** A repository like that of a reader. */
  private static void seed(Path place, boolean isReadme) throws IOException {
    TestRepository repository = new TestRepository(place);
    Path chart = isReadme ? Path.of("chart") : Path.of("charts/web");
    repository.write(chart + "/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    repository.write(chart + "/values.yaml", "image: { tag: 1.4.1 }\nreplicas: 2\n");
    repository.write(
        chart + "/templates/web.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          replicas: {{ .Values.replicas }}
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers: [{ name: web, image: "web:{{ .Values.image.tag }}" }]
        """);
    repository.write("envs/common.yaml", "replicas: 3\n");
    repository.write("envs/prod/values.yaml", "image: { tag: 1.4.2 }\n");
    if (isReadme) {
      Path release = TestData.RELEASES.resolve("dsx-connect/production/values.yaml");
      repository.write("values.yaml", TestData.text(release));
      Files.createSymbolicLink(place.resolve("testdata"), TestData.ROOT.toRealPath());
    } else {
      TestRepository.copy(
          Path.of("src/test/resources/packs/shop"),
          Files.createDirectories(place.resolve("policies")).resolve("shop"));
      Block configuration =
          MarkdownPage.read(DOCS.resolve("repository.md")).block(".chartgate.yaml");
      repository.write(".chartgate.yaml", configuration.text());
    }
    repository.git("init", "-q");
    repository.commit();
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  }

  private Part follow(Block block, Path place) throws IOException {
    if (!block.name().isEmpty()) {
      new TestRepository(place).write(block.name(), block.text());
      return block;
    }
    return switch (block.language()) {
      case "sh" -> {
        for (String line : block.text().lines().toList()) {
          String command = line.replaceFirst(" {2,}#.*$", "").strip();
          if (!BUILDS.contains(command)) {
            Answer answer = run(command, place);
            assertThat(answer.code()).as("%s: %s", command, answer.text()).isLessThan(2);
          }
        }
        yield block;
      }
      case "console" -> console(block, place);
      case "yaml" -> block;
      default -> throw new AssertionError("what is a block in '%s'?".formatted(block.language()));
    };
  }

  private Block console(Block block, Path place) throws IOException {
    StringBuilder session = new StringBuilder();
    for (String line : block.text().lines().toList()) {
      if (!line.startsWith("$ ")) {
        continue;
      }
      session.append(line).append('\n');
      String command = line.substring(2);
      if (command.equals("echo $?")) {
        session.append(lastExitCode).append('\n');
      } else {
        Answer answer = run(command, place);
        lastExitCode = answer.code();
        session.append(answer.text());
      }
    }
    return new Block(block.language(), block.name(), session.toString());
  }

  /**
   * What a command gave.
   *
   * @param code its exit code
   * @param text what it printed, standard error first
   */
  private record Answer(int code, String text) {}

  /** Runs commands, joined by pipes, of which the last can write to a file. */
  private static Answer run(String line, Path place) throws IOException {
    String stdin = "";
    Answer answer = new Answer(0, "");
    for (String command : line.replaceFirst(" > \\S+$", "").split(" \\| ", -1)) {
      List<String> words = Scenario.words(command);
      String program = words.getFirst();
      // What it prints is what Helm prints, which RenderDifferentialTest holds.
      String first = program.equals("helm") ? "render" : words.get(1);
      assertThat(program + " " + words.get(1)).matches("chartgate \\w+|helm template");
      List<String> arguments = new ArrayList<>(List.of(first));
      arguments.addAll(words.subList(2, words.size()));
      TestConsole console = new TestConsole(place);
      ExitCode code =
          ChartgateMain.run(
              console.console(stdin, Map.of(), false), arguments.toArray(String[]::new));
      stdin = console.stdout();
      answer = new Answer(code.number(), console.stderr() + console.stdout());
    }
    return answer;
  }
}
