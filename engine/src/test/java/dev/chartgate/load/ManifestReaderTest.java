package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ManifestReaderTest {

  private static ManifestReader read(String text) {
    ManifestReader reader = new ManifestReader();
    reader.add(new YamlReader(YamlBounds.DEFAULT).read(new SourceText("m.yaml", text)));
    return reader;
  }

  private static List<String> lines(ManifestReader reader) {
    return reader.objects().stream()
        .map(object ->
            "%s %s/%s %d %s"
                .formatted(
                    object.apiVersion(),
                    object.kind(),
                    object.name(),
                    object.node().mark().line(),
                    object.template().orElse("-")))
        .toList();
  }

  @Test
  void a_source_comment_of_any_length_is_read() {
    String blanks = " ".repeat(1_000_000);

    ManifestReader reader =
        read("# Source: a%sb%s\napiVersion: v1\nkind: Pod\n".formatted(blanks, blanks));

    assertThat(reader.objects().getFirst().template()).hasValue("a" + blanks + "b");
  }

  @Test
  void each_document_keeps_its_source_comment_and_its_lines() {
    ManifestReader reader =
        read(
            """
            ---
            # Source: web/templates/a.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            ---
            # a comment
            #Source:   web/charts/db/templates/b c.yaml\s\s
            # another
            apiVersion: v1
            kind: Pod
            metadata: {name: b}
            ---
            # Source: web/templates/empty.yaml
            ---
            apiVersion: v1
            kind: Pod
            # Source: inside
            metadata: {name: c}
            """);

    assertThat(lines(reader))
        .containsExactly(
            "v1 Pod/a 3 web/templates/a.yaml",
            "v1 Pod/b 10 web/charts/db/templates/b c.yaml",
            "v1 Pod/c 16 -");
    assertThat(reader.notEvaluated()).isEmpty();
  }

  @Test
  void windows_line_ends_change_no_place() {
    ManifestReader reader =
        read("# Source: w/x.yaml\r\napiVersion: v1\r\nkind: Pod\r\nmetadata:\r\n  name: a\r\n");

    assertThat(lines(reader)).containsExactly("v1 Pod/a 2 w/x.yaml");
  }

  @Test
  void lists_are_unwrapped_however_deep() {
    ManifestReader reader =
        read(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: a}
            - apiVersion: v1
              kind: List
              items:
              - {apiVersion: v1, kind: Secret, metadata: {name: b}}
              - x: 1
            """);

    assertThat(lines(reader)).containsExactly("v1 ConfigMap/a 4 -", "v1 Secret/b 10 -");
    assertThat(told(reader.notEvaluated()))
        .containsExactly(
            "m.yaml:11:5: document: this is no Kubernetes object: it has no apiVersion, or one that"
                + " is not a string");
  }

  @Test
  void items_of_a_typed_list_have_its_kind() {
    ManifestReader reader =
        read(
            """
            apiVersion: apps/v1
            kind: DeploymentList
            items:
            - metadata: {name: a}
            """);

    assertThat(lines(reader)).containsExactly("apps/v1 Deployment/a 4 -");
    KubernetesObject object = reader.objects().getFirst();
    assertThat(object.node().get("kind").orElseThrow().mark()).hasToString("m.yaml:2:7");
  }

  @Test
  void a_kind_that_only_ends_like_a_list_is_an_object() {
    ManifestReader reader =
        read("apiVersion: x/v1\nkind: AllowList\nmetadata: {name: a}\nitems: [b]\n");

    assertThat(lines(reader)).containsExactly("x/v1 AllowList/a 1 -");
  }

  @Test
  void repeated_keys_are_told_with_their_object_and_from_its_root() {
    ManifestReader reader =
        read(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              metadata: {name: a}
            - apiVersion: v1
              kind: Pod
              metadata: {name: b, name: c}
            kind: List
            """);

    assertThat(reader.repeatedKeys())
        .extracting(repeated ->
            repeated.key().path()
                + " of "
                + repeated.object().map(KubernetesObject::kind).orElse("?")
                + " at "
                + repeated.key().first().line()
                + " and "
                + repeated.key().last().line())
        .containsExactly("metadata.name of Pod at 9 and 9", "kind of List at 2 and 10");
  }

  @Test
  void a_document_that_does_not_parse_hides_no_other() {
    ManifestReader reader =
        read("a: [\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n---\n\tb: 1\n");

    assertThat(lines(reader)).containsExactly("v1 Pod/a 3 -");
    assertThat(reader.notEvaluated()).hasSize(2);
  }
}
