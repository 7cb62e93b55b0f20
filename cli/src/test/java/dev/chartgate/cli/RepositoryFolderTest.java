package dev.chartgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RepositoryFolderTest {
  @TempDir private Path folder;

  @Test
  void a_folder_below_the_root_is_named_with_slashes_and_one_behind_it() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path below = Files.createDirectories(folder.resolve("charts/web"));

    assertThat(RepositoryFolder.of(below)).isEqualTo("charts/web/");
    assertThat(RepositoryFolder.of(below.resolve("../api"))).isEqualTo("charts/api/");
  }

  @Test
  void the_root_itself_has_no_way_to_go() throws IOException {
    Files.createDirectory(folder.resolve(".git"));

    assertThat(RepositoryFolder.of(folder)).isEmpty();
  }

  @Test
  void a_worktree_has_a_file_in_place_of_the_folder() throws IOException {
    Files.writeString(folder.resolve(".git"), "gitdir: elsewhere\n");

    assertThat(RepositoryFolder.of(folder.resolve("a"))).isEqualTo("a/");
  }

  @Test
  void of_nested_repositories_the_inner_one_counts() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path inner = Files.createDirectories(folder.resolve("vendor/lib"));
    Files.createDirectory(inner.resolve(".git"));

    assertThat(RepositoryFolder.of(inner.resolve("src"))).isEqualTo("src/");
  }
}
