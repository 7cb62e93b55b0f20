package dev.chartgate.helm.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.template.origin.Frame;
import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.value.TextBuilder;
import dev.chartgate.release.FieldSource;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ObjectProvenanceTest {
  private static final SourceText TEMPLATE =
      new SourceText("templates/x.yaml", "{{ if .a }}securityContext: {}{{ end }}");
  private static final Frame FRAME = Frame.ofFile(TEMPLATE);

  private final TextBuilder out = new TextBuilder();
  private Origin control = Origin.NONE;
  private @Nullable SourceText rendered;

  private ObjectProvenanceTest text(String characters) {
    out.append(characters, Origin.written(FRAME, 0, Origin.NONE, control));
    return this;
  }

  private ObjectProvenanceTest value(String characters, String key) {
    out.append(characters, Origin.written(FRAME, 3, key(key), control));
    return this;
  }

  private ObjectProvenanceTest under(String... keys) {
    control = Origin.NONE;
    for (String key : keys) {
      control = control.plus(key(key).asVia());
    }
    return this;
  }

  private ObjectProvenanceTest silent(String key, boolean ownLines) {
    Origin decided = control.plus(key(key).asVia());
    out.mark(Origin.silent(FRAME, 0, TEMPLATE.text().length(), decided, ownLines));
    return this;
  }

  private static Origin key(String name) {
    return Origin.values().child(name);
  }

  private ObjectProvenance provenance() {
    SourceText source = rendered();
    MappingNode object =
        (MappingNode) new YamlReader(YamlBounds.DEFAULT).read(source).documents().getFirst().root();
    return new ObjectProvenance(new RenderedText(source, out.build().spans()), object);
  }

  private SourceText rendered() {
    if (rendered == null) {
      rendered = new SourceText("x.yaml", out.build().value());
    }
    return rendered;
  }

  private static Map<String, String> keys(FieldSource source) {
    Map<String, String> keys = new TreeMap<>();
    source.keys().forEach((key, confidence) -> keys.put(key.toSetKey(), confidence.label()));
    return keys;
  }

  private Map<String, Map<String, String>> leaves() {
    Map<String, Map<String, String>> leaves = new TreeMap<>();
    provenance().forEachLeaf((path, source) -> leaves.put(path.toFieldPath(), keys(source)));
    return leaves;
  }

  @Test
  void a_value_has_the_key_that_wrote_it_and_its_neighbour_has_not() {
    text("a: ").value("1", "x").text("\nb: 2\n");
    assertThat(leaves()).isEqualTo(Map.of("a", Map.of("x", "exact"), "b", Map.of()));
  }

  @Test
  void a_value_of_pieces_has_the_keys_of_all_of_them() {
    text("a: \"").value("r", "repository").text(":").value("t", "tag").text("\"\n");
    assertThat(leaves().get("a")).isEqualTo(Map.of("repository", "exact", "tag", "exact"));
  }

  @Test
  void a_condition_takes_part_in_all_that_stands_in_it() {
    text("a: 1\n").under("on").text("b:\n  c: ").value("2", "x").text("\n").under().text("d: 3\n");
    assertThat(leaves())
        .isEqualTo(Map.of("a", Map.of(), "b.c", Map.of("x", "exact", "on", "via"), "d", Map.of()));
  }

  @Test
  void what_could_have_been_written_in_a_scalar_takes_part_in_it() {
    text("a: one").silent("suffix", false).text("\nb: 2\n");
    assertThat(leaves()).isEqualTo(Map.of("a", Map.of("suffix", "via"), "b", Map.of()));
  }

  @Test
  void what_would_have_stood_on_lines_of_its_own_is_no_part_of_the_line_before() {
    text("a: one").silent("block", true).text("\nb: 2\n");
    assertThat(leaves()).isEqualTo(Map.of("a", Map.of(), "b", Map.of()));
  }

  @Test
  void an_empty_value_has_the_key_that_left_it_empty() {
    text("a: ").value("", "x").text("\nb:").silent("y", true).text("\nc: 3\n");
    assertThat(leaves())
        .isEqualTo(Map.of("a", Map.of("x", "exact"), "b", Map.of("y", "via"), "c", Map.of()));
  }

  @Test
  void conditions_before_an_item_move_it() {
    text("args:\n  - a\n").under("on").text("  - b\n").under().text("  - c\n");
    assertThat(leaves())
        .isEqualTo(
            Map.of(
                "args[0]",
                Map.of(),
                "args[1]",
                Map.of("on", "via"),
                "args[2]",
                Map.of("on", "via")));
  }

  @Test
  void an_item_that_was_not_written_would_have_moved_the_next() {
    text("args:\n  - a").silent("on", true).text("\n  - c\n");
    assertThat(leaves()).isEqualTo(Map.of("args[0]", Map.of(), "args[1]", Map.of("on", "via")));
  }

  @Test
  void what_was_not_written_before_the_first_item_would_have_moved_all() {
    text("args:").silent("on", true).text("\n  - a\n  - c\n");
    assertThat(leaves())
        .isEqualTo(Map.of("args[0]", Map.of("on", "via"), "args[1]", Map.of("on", "via")));
  }

  @Test
  void what_makes_the_identity_of_an_object_takes_part_in_all_of_it() {
    text("kind: Service\nmetadata:\n  name: ").value("web", "name").text("\nspec:\n  a: 1\n");
    assertThat(leaves().get("spec.a")).isEqualTo(Map.of("name", "via"));
    assertThat(keys(provenance().of(NodePath.of("spec", "a")))).isEmpty();
  }

  @Test
  void a_name_from_the_values_is_exact_for_all_below_it() {
    text("data:\n  ").value("file", "name").text(": x\n");
    assertThat(leaves()).isEqualTo(Map.of("data.file", Map.of("name", "exact")));
  }

  @Test
  void a_missing_field_points_to_the_condition_that_would_bring_it() {
    text("spec:\n  a: 1").silent("other", true).silent("context", true).text("\n");
    FieldSource source = provenance().of(NodePath.of("spec", "securityContext"));
    assertThat(keys(source)).containsKey("other");
    assertThat(source.templates())
        .extracting(Object::toString)
        .containsExactly("templates/x.yaml:1:1");
  }

  @Test
  void a_missing_field_without_such_a_condition_points_to_the_template_of_its_parent() {
    under("on").text("spec:\n  a: 1\n");
    FieldSource source = provenance().of(NodePath.of("spec", "b"));
    assertThat(keys(source)).isEqualTo(Map.of("on", "via"));
    assertThat(source.templates()).isNotEmpty();
  }

  @Test
  void the_piece_of_a_scalar_has_its_own_key() {
    text("image: \"").value("repo", "repository").text(":").value("1.2", "tag").text("\"\n");
    ObjectProvenance provenance = provenance();
    assertThat(keys(provenance.of(NodePath.of("image"))))
        .isEqualTo(Map.of("repository", "exact", "tag", "exact"));
    Mark tag = new Mark(rendered(), 1, 14, 1, 17);
    assertThat(keys(provenance.of(NodePath.of("image"), tag))).isEqualTo(Map.of("tag", "exact"));
  }
}
