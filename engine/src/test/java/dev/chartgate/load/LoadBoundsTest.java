package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.NotEvaluated;
import dev.chartgate.release.Release;
import dev.chartgate.source.YamlBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LoadBoundsTest {
  private static final LoadBounds SMALL =
      new LoadBounds(
          200, 3, 2, 1_000, 10, new YamlBounds(100, 2, 5, 50), new YamlBounds(60, 2, 5, 10));
  private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";

  @TempDir private Path root;
  private LoadFolder folder;

  @BeforeEach
  void open() {
    folder = new LoadFolder(root);
  }

  private LoadResult load(String... paths) {
    return new ReleaseLoader(SMALL).load(folder.request(paths).build());
  }

  @Test
  void a_file_that_is_too_large_is_told_with_the_bound() {
    folder.with("big.yaml", "#".repeat(201)).with("just.yaml", POD + "#".repeat(40));

    assertThat(told(load("big.yaml").problems()))
        .containsExactly(
            "big.yaml:1:1: file: the file has more than the 200 bytes that are read; split it");
    assertThat(load("just.yaml").releases()).hasSize(1);
  }

  @Test
  void a_text_that_is_too_long_is_told_with_the_bound() {
    folder.with("long.yaml", "#".repeat(101));

    assertThat(told(load("long.yaml").problems()))
        .containsExactly(
            "long.yaml:1:1: document: the text has 101 characters, more than the 100 that are read;"
                + " split the file");
  }

  @Test
  void a_values_file_may_cost_less_than_manifests_may() {
    folder.with("v.yaml", "#".repeat(61)).with("n.yaml", "a: [1,2,3,4,5,6,7,8]\n");
    folder.with("c/Chart.yaml", "{apiVersion: v2, name: c, version: 1.0.0}");

    assertThat(told(withValues("v.yaml")))
        .containsExactly(
            "v.yaml:1:1: document: the text has 61 characters, more than the 60 that are read;"
                + " split the file");
    assertThat(told(withValues("n.yaml")))
        .singleElement()
        .asString()
        .contains("n.yaml:1:")
        .contains("more than the 10 nodes");
  }

  private List<NotEvaluated> withValues(String file) {
    LoadRequest request = folder.request("c").valuesFiles(file).build();
    LoadResult result = new ReleaseLoader(SMALL).load(request);
    return Stream.concat(
            result.problems().stream(),
            result.releases().stream().map(Release::notEvaluated).flatMap(List::stream))
        .toList();
  }

  @Test
  void too_many_documents_are_told_at_the_first_that_is_left_out() {
    folder.with("many.yaml", POD + "---\na: 1\n---\nb: 1\n");

    LoadResult result = load("many.yaml");

    assertThat(told(result.releases().getFirst().notEvaluated()))
        .contains(
            "many.yaml:6:1: document: the text has more than the 2 documents that are read; split"
                + " the file");
  }

  @Test
  void nesting_and_aliases_are_bounded_at_their_place() {
    folder
        .with("deep.yaml", "a: [[[[[[1]]]]]]\n")
        .with("bomb.yaml", "a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n");

    assertThat(told(load("deep.yaml").problems()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("deep.yaml:1:8: document: mappings and lists are nested deeper than the 5");
    assertThat(told(load("bomb.yaml").problems()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("bomb.yaml:3:")
        .contains("more than the 50 nodes");
  }

  @Test
  void folders_are_bounded_in_depth_and_number() {
    folder.with("d/1/2/3/a.yaml", POD);
    for (int i = 0; i < 4; i++) {
      folder.with("m/" + i + ".yaml", POD);
    }

    assertThat(told(load("d", "m").problems()))
        .containsExactly(
            "d/1/2/3:1:1: file: folders are nested deeper than the 2 levels that are searched",
            "m:1:1: file: the folder holds more than the 3 files that are read; name its folders"
                + " one by one");
  }

  @Test
  void a_link_to_nowhere_is_told() throws IOException {
    folder.with("d/a.yaml", POD);
    Files.createSymbolicLink(root.resolve("d/b.yaml"), Path.of("gone.yaml"));

    assertThat(told(load("d").releases().getFirst().notEvaluated()))
        .containsExactly(
            "d/b.yaml:1:1: file: this is neither a file nor a link to one that exists");
  }
}
