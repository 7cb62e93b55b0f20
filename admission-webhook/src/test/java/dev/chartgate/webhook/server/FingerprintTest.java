package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FingerprintTest {
  @TempDir private Path folder;

  @Test
  void it_changes_with_contents_and_not_with_times() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "one");
    String before = Fingerprint.of(List.of(folder));

    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertThat(Fingerprint.of(List.of(folder))).isEqualTo(before);

    Files.writeString(file, "two");
    assertThat(Fingerprint.of(List.of(folder))).isNotEqualTo(before);
  }

  @Test
  void it_changes_with_names_and_with_what_comes_and_goes() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "one");
    String before = Fingerprint.of(List.of(folder));

    Path other = Files.move(file, folder.resolve("b.yaml"));
    assertThat(Fingerprint.of(List.of(folder))).isNotEqualTo(before);

    Files.delete(other);
    String without = Fingerprint.of(List.of(folder));
    assertThat(without).isNotEqualTo(before);
    assertThat(Fingerprint.of(List.of(folder.resolve("absent")))).isEqualTo(without);
  }

  @Test
  void a_text_that_moves_from_one_file_to_the_next_is_noticed() throws IOException {
    Files.writeString(folder.resolve("a"), "one two");
    Files.writeString(folder.resolve("b"), "");
    String before = Fingerprint.of(List.of(folder));
    Files.writeString(folder.resolve("a"), "one");
    Files.writeString(folder.resolve("b"), " two");

    assertThat(Fingerprint.of(List.of(folder))).isNotEqualTo(before);
  }

  @Test
  void a_mount_of_kubernetes_changes_when_its_link_is_moved() throws IOException {
    Mount mount = new Mount(folder);
    mount.write("first", "tls.crt", "one");
    String before = Fingerprint.of(List.of(folder.resolve("tls.crt")));
    String all = Fingerprint.of(List.of(folder));

    mount.write("again", "tls.crt", "one");
    assertThat(Fingerprint.of(List.of(folder))).isEqualTo(all);

    mount.write("second", "tls.crt", "two");
    assertThat(Fingerprint.of(List.of(folder.resolve("tls.crt")))).isNotEqualTo(before);
    assertThat(Fingerprint.of(List.of(folder))).isNotEqualTo(all);
  }

  @Test
  void a_large_folder_is_told_by_its_times() throws IOException {
    Path file = Files.writeString(folder.resolve("chart.tgz"), "one");
    String before = Fingerprint.ofTimes(List.of(folder));
    assertThat(Fingerprint.ofTimes(List.of(folder))).isEqualTo(before);

    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertThat(Fingerprint.ofTimes(List.of(folder))).isNotEqualTo(before);
  }

  @Test
  void a_folder_with_far_too_many_files_is_not_read() throws IOException {
    for (int i = 0; i <= 10_000; i++) {
      Files.createFile(folder.resolve("file-" + i));
    }

    assertThatThrownBy(() -> Fingerprint.of(List.of(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 10,000 files");
  }

  /** Files as the kubelet mounts them: through a link to a folder that is made anew each time. */
  record Mount(Path folder) {
    void write(String version, String name, String text) throws IOException {
      Path made = Files.createDirectories(folder.resolve(".." + version));
      Files.writeString(made.resolve(name), text);
      Path link = folder.resolve("..data_tmp");
      Files.createSymbolicLink(link, made.getFileName());
      Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
      if (Files.notExists(folder.resolve(name))) {
        Files.createSymbolicLink(folder.resolve(name), Path.of("..data", name));
      }
    }
  }
}
