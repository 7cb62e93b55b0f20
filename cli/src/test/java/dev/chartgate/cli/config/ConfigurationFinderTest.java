package dev.chartgate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ConfigurationFinderTest {
  @TempDir private Path root;

  @Test
  void the_nearest_one_upward_from_a_file_is_taken() throws IOException {
    Files.createDirectories(root.resolve("repository/.git"));
    Path outer = configuration("repository");
    Path inner = configuration("repository/shop");
    ConfigurationFinder finder = new ConfigurationFinder(root.resolve("repository"));

    assertThat(finder.find(Path.of("shop/envs/values.yaml"))).contains(inner);
    assertThat(finder.find(Path.of("shop"))).contains(inner);
    assertThat(finder.find(Path.of("web/values.yaml"))).contains(outer);
    assertThat(finder.find(Path.of(""))).contains(outer);
  }

  @Test
  void none_is_taken_from_above_the_repository() throws IOException {
    configuration(".");
    Files.createDirectories(root.resolve("repository/.git"));

    assertThat(new ConfigurationFinder(root.resolve("repository")).find(Path.of("a/b"))).isEmpty();
  }

  @Test
  void outside_a_repository_none_is_taken_from_above_the_working_directory() throws IOException {
    configuration(".");
    Files.createDirectories(root.resolve("here/below"));
    ConfigurationFinder finder = new ConfigurationFinder(root.resolve("here"));

    assertThat(finder.find(Path.of(""))).isEmpty();
    assertThat(finder.find(Path.of("below/values.yaml"))).isEmpty();
    Path here = configuration("here");
    assertThat(finder.find(Path.of("below/values.yaml"))).contains(here);
    assertThat(finder.find(Path.of("../other/values.yaml"))).isEmpty();
  }

  @Test
  void a_worktree_of_git_is_a_repository() throws IOException {
    configuration(".");
    Files.createDirectories(root.resolve("worktree"));
    Files.writeString(root.resolve("worktree/.git"), "gitdir: ../repository/.git\n");

    assertThat(new ConfigurationFinder(root.resolve("worktree")).find(Path.of(""))).isEmpty();
  }

  private Path configuration(String folder) throws IOException {
    Path file = root.resolve(folder).normalize().resolve(ConfigurationFinder.NAME);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "releases: []\n");
  }
}
