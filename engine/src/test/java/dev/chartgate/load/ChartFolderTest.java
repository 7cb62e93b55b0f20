package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chartgate.helm.chart.ChartBounds;
import dev.chartgate.helm.chart.ChartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartFolderTest {
  @TempDir private Path folder;

  @Test
  void files_that_the_rules_name_are_left_out() throws Exception {
    write("web/.helmignore", "*.bak\n/docs/\n# comment\ntemplates/x*\n");
    write("web/a.bak", "");
    write("web/docs/a", "");
    write("web/sub/docs/a", "");
    write("web/templates/x.yaml", "");
    write("web/templates/y.yaml", "");
    write("web/templates/.hidden", "");

    assertThat(read().keySet()).containsExactly(".helmignore", "sub/docs/a", "templates/y.yaml");
  }

  @Test
  void rules_that_helm_refuses_are_told_with_their_lines() throws Exception {
    write("web/.helmignore", "a\n**/b\n[\n");

    assertThat(refusal())
        .hasMessageStartingWith("web/.helmignore:2:1: ")
        .hasMessageContaining(":3:1: ");
  }

  @Test
  void links_are_followed_inside_the_chart_and_refused_outside() throws Exception {
    write("web/files/a", "text");
    write("secret", "s");
    Files.createSymbolicLink(folder.resolve("web/link"), Path.of("files"));

    assertThat(read().keySet()).containsExactly("files/a", "link/a");

    Files.createSymbolicLink(folder.resolve("web/out"), Path.of("../secret"));
    Files.createSymbolicLink(folder.resolve("web/loop"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("web/broken"), Path.of("nothing"));

    assertThat(refusal().problems())
        .extracting(problem -> problem.mark().source().name())
        .containsExactly("web/broken", "web/loop", "web/out");
    assertThat(refusal()).hasMessageContaining("this link leads out of the chart");
  }

  @Test
  void bytes_and_files_are_bounded() throws Exception {
    write("web/a", "12345");
    write("web/b", "12345");

    assertThat(refusal(new ChartBounds(10, 9, 9, 200, 3))).hasMessageContaining("9 bytes");
    assertThat(refusal(new ChartBounds(1, 100, 100, 200, 3))).hasMessageContaining("1 files");
  }

  @Test
  void folders_that_links_multiply_are_bounded() throws Exception {
    for (int level = 1; level <= 40; level++) {
      Path here = Files.createDirectories(folder.resolve("web/" + level));
      Files.createSymbolicLink(here.resolve("a"), Path.of("../" + (level + 1)));
      Files.createSymbolicLink(here.resolve("b"), Path.of("../" + (level + 1)));
    }
    Files.createDirectories(folder.resolve("web/41"));

    assertThat(refusal()).hasMessageContaining("more than the 20,000 files and folders");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SortedMap<String, byte[]> read() throws ChartException {
    return ChartFolder.read(folder.resolve("web"), "web/", ChartBounds.DEFAULT);
  }

  private ChartException refusal() {
    return refusal(ChartBounds.DEFAULT);
  }

  private ChartException refusal(ChartBounds bounds) {
    return catchThrowableOfType(
        ChartException.class, () -> ChartFolder.read(folder.resolve("web"), "web/", bounds));
  }
}
