package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.finding.NotEvaluated.What;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeptFilesTest {
  private final KeptFiles<String> files = new KeptFiles<>(3, 100, String::length);
  private final AtomicInteger reads = new AtomicInteger();

  @TempDir Path folder;

  private String get(String path, String stamp, String content) throws LoadException {
    return files.get(
        Path.of(path),
        Optional.of(stamp),
        () -> {
          reads.incrementAndGet();
          return content;
        });
  }

  @Test
  void what_has_not_changed_is_read_once() throws LoadException {
    assertThat(get("a", "1", "old")).isEqualTo("old");
    assertThat(get("a", "1", "new")).isEqualTo("old");
    assertThat(get("a", "2", "new")).isEqualTo("new");
    assertThat(get("a", "2", "newer")).isEqualTo("new");
    assertThat(reads).hasValue(2);
  }

  @Test
  void no_more_is_kept_than_may_be() throws LoadException {
    for (String path : new String[] {"a", "b", "c", "a", "d"}) {
      get(path, "1", path);
    }
    assertThat(files.size()).isEqualTo(3);
    assertThat(reads).hasValue(4);
    get("a", "1", "a");
    assertThat(reads).as("asked for lately").hasValue(4);
    get("b", "1", "b");
    assertThat(reads).as("made room").hasValue(5);

    get("large", "1", "x".repeat(99));
    assertThat(files.size()).isEqualTo(2);
    get("larger", "1", "x".repeat(101));
    assertThat(files.size()).isZero();
  }

  @Test
  void what_cannot_be_read_or_told_apart_is_not_kept() throws LoadException {
    assertThatThrownBy(() ->
            files.get(
                Path.of("a"),
                Optional.of("1"),
                () -> {
                  throw new LoadException(What.FILE, "a", "no");
                }))
        .isInstanceOf(LoadException.class);
    assertThat(get("a", "1", "yes")).isEqualTo("yes");
    assertThat(files.get(Path.of("b"), Optional.empty(), () -> "once")).isEqualTo("once");
    assertThat(files.get(Path.of("b"), Optional.empty(), () -> "again")).isEqualTo("again");
  }

  @Test
  void a_file_has_another_stamp_once_it_was_written_or_replaced() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "one");
    FileTime time = FileTime.from(Instant.parse("2026-11-21T16:00:00Z"));
    Files.setLastModifiedTime(file, time);
    Optional<String> first = FileStamps.ofFile(file);

    assertThat(FileStamps.ofFile(file)).isPresent().isEqualTo(first);
    Path other = Files.writeString(folder.resolve("b"), "two");
    Files.setLastModifiedTime(other, time);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    Optional<String> replaced = FileStamps.ofFile(file);
    assertThat(replaced).as("same length and time").isNotEqualTo(first);
    Files.writeString(file, "three");
    assertThat(FileStamps.ofFile(file)).isNotEqualTo(replaced);
    assertThat(FileStamps.ofFile(folder.resolve("none"))).isEmpty();
  }

  @Test
  void a_folder_has_another_stamp_once_a_file_in_it_is_another() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("chart/templates"));
    Files.writeString(deep.resolve("a.yaml"), "a");
    Path chart = folder.resolve("chart");
    Optional<String> first = FileStamps.ofFolder(chart, 10);

    assertThat(FileStamps.ofFolder(chart, 10)).isPresent().isEqualTo(first);
    Files.writeString(deep.resolve("a.yaml"), "ab");
    Optional<String> second = FileStamps.ofFolder(chart, 10);
    assertThat(second).isNotEqualTo(first);
    Files.writeString(deep.resolve("b.yaml"), "b");
    Optional<String> third = FileStamps.ofFolder(chart, 10);
    assertThat(third).isNotEqualTo(second);
    Files.delete(deep.resolve("b.yaml"));
    assertThat(FileStamps.ofFolder(chart, 10)).isEqualTo(second);
    assertThat(FileStamps.ofFolder(chart, 2)).as("too many").isEmpty();
  }
}
