package dev.chartgate.webhook.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The image as the build makes it from {@code scratch}, which takes no network. */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImageTest {
  private static final Path TARGET = Path.of("target");
  private static final String HOME = "opt/chartgate/";

  private final OciImage image;

  ImageTest() throws IOException {
    image = OciImage.read(TARGET.resolve("jib-image.tar"));
  }

  @Test
  void the_same_files_make_the_same_image() throws IOException {
    assertThat(Files.readString(TARGET.resolve("jib-image.digest")))
        .startsWith("sha256:")
        .isEqualTo(Files.readString(TARGET.resolve("jib-image-again.digest")));
    assertThat(TARGET.resolve("jib-image.tar"))
        .hasSameBinaryContentAs(TARGET.resolve("jib-image-again.tar"));
  }

  @Test
  void what_seldom_changes_lies_in_layers_of_its_own() throws IOException {
    assertThat(image.layers()).hasSize(3);
    assertThat(files(0)).contains("runtime/bin/java").allMatch(name -> name.startsWith("runtime/"));
    assertThat(files(1))
        .anyMatch(name -> name.startsWith("lib/cel-"))
        .allMatch(name -> name.startsWith("lib/") && !name.contains("chartgate"));
    assertThat(files(2))
        .contains(
            "LICENSE",
            "bin/chartgate",
            "bin/chartgate-webhook",
            "lib/chartgate-cli.jar",
            "lib/chartgate-webhook.aot",
            "lib/chartgate-webhook.jar",
            "lib/chartgate.aot")
        .hasSizeLessThan(12);
  }

  @Test
  void it_runs_the_webhook_as_nobody_without_a_shell() {
    JsonNode config = image.config().path("config");
    assertThat(config.path("User").asString()).isEqualTo("65532:65532");
    assertThat(config.path("Entrypoint").values().stream().map(JsonNode::asString))
        .containsExactly(
            "/opt/chartgate/runtime/bin/java",
            "-XX:AOTCache=/opt/chartgate/lib/chartgate-webhook.aot",
            "@/opt/chartgate/lib/webhook.options",
            "-jar",
            "/opt/chartgate/lib/chartgate-webhook.jar");
    assertThat(config.path("Cmd").isMissingNode()).isTrue();
    assertThat(image.config().path("os").asString()).isEqualTo("linux");
  }

  @Test
  void its_files_belong_to_root_and_nobody_else_may_write_them() throws IOException {
    for (int layer = 0; layer < image.layers().size(); layer++) {
      assertThat(image.entries(layer))
          .isNotEmpty()
          .allSatisfy(entry -> {
            assertThat(entry.getName()).startsWith("opt/");
            assertThat(entry.getLongUserId()).isZero();
            assertThat(entry.getLongGroupId()).isZero();
            assertThat(entry.getMode() & 07022).isZero();
          });
    }
  }

  @Test
  void its_programs_run_from_what_is_unpacked(@TempDir Path root)
      throws IOException, InterruptedException {
    unpack(root);
    Path home = root.resolve(HOME);

    assertThat(run(home.resolve("bin/chartgate"), "--help"))
        .contains("exit code 0", "Usage: chartgate");
    assertThat(run(home.resolve("bin/chartgate-webhook"), "--help"))
        .contains("exit code 0", "Usage: chartgate-webhook");
  }

  @Test
  void the_command_line_starts_with_its_cache(@TempDir Path root)
      throws IOException, InterruptedException {
    unpack(root);
    Path lib = root.resolve(HOME).resolve("lib");

    // With that mode a JVM that cannot use its cache stops instead of starting slowly.
    assertThat(
            run(
                root.resolve(HOME).resolve("runtime/bin/java"),
                "-XX:AOTMode=on",
                "-XX:AOTCache=" + lib.resolve("chartgate.aot"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                lib.resolve("chartgate-cli.jar").toString(),
                "rules"))
        .contains("exit code 0", "K8S001");
  }

  @Test
  void the_webhook_starts_with_its_cache(@TempDir Path root)
      throws IOException, InterruptedException {
    unpack(root);
    Path lib = root.resolve(HOME).resolve("lib");

    assertThat(
            run(
                root.resolve(HOME).resolve("runtime/bin/java"),
                "-XX:AOTMode=on",
                "-XX:AOTCache=" + lib.resolve("chartgate-webhook.aot"),
                "@" + lib.resolve("webhook.options"),
                "-jar",
                lib.resolve("chartgate-webhook.jar").toString(),
                "--help"))
        .contains("exit code 0", "Usage: chartgate-webhook");
  }

  /** The names of a layer's files below the home. */
  private List<String> files(int layer) throws IOException {
    return image.entries(layer).stream()
        .filter(entry -> !entry.isDirectory())
        .map(entry -> entry.getName().substring(HOME.length()))
        .toList();
  }

  private void unpack(Path root) throws IOException {
    for (int layer = 0; layer < image.layers().size(); layer++) {
      try (TarArchiveInputStream tar = image.open(layer)) {
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
          Path file = root.resolve(entry.getName());
          if (entry.isDirectory()) {
            Files.createDirectories(file);
          } else {
            assertThat(entry.isFile()).as(entry.getName()).isTrue();
            Files.copy(tar, file);
            Files.setPosixFilePermissions(file, permissions(entry.getMode()));
            Files.setLastModifiedTime(file, FileTime.from(entry.getLastModifiedDate().toInstant()));
          }
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    String letters = "rwxrwxrwx";
    StringBuilder shown = new StringBuilder();
    for (int bit = 0; bit < letters.length(); bit++) {
      shown.append((mode & (0400 >> bit)) == 0 ? '-' : letters.charAt(bit));
    }
    return PosixFilePermissions.fromString(shown.toString());
  }

  private static String run(Path program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return "exit code " + process.waitFor() + "\n" + output;
  }
}
