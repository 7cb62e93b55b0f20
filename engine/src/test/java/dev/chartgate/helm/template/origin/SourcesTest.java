package dev.chartgate.helm.template.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.chartgate.finding.Confidence;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SourcesTest {
  private static final Origin A = Origin.values().child("a");
  private static final Origin B = Origin.values().child("b").child(0);
  private static final Frame FILE = Frame.ofFile(new SourceText("t.yaml", "one\n{{ .x }}\n"));

  @Test
  void a_key_is_exact_where_data_flow_and_via_where_it_took_part() {
    assertThat(Sources.of(B.asVia().plus(A)).keys())
        .containsExactly(
            entry(NodePath.of("a"), Confidence.EXACT),
            entry(NodePath.of("b").index(0), Confidence.VIA));
  }

  @Test
  void exact_wins_over_via() {
    assertThat(Sources.of(A.asVia().plus(A)).keys())
        .containsExactly(entry(NodePath.of("a"), Confidence.EXACT));
  }

  @Test
  void what_was_written_has_its_place_and_its_conditions() {
    Sources sources = Sources.of(Origin.written(FILE, 4, A, B.asVia()));
    assertThat(sources.keys())
        .containsExactly(
            entry(NodePath.of("a"), Confidence.EXACT),
            entry(NodePath.of("b").index(0), Confidence.VIA));
    assertThat(sources.positions())
        .extracting(position -> position.mark().toString())
        .containsExactly("t.yaml:2:1");
  }

  @Test
  void what_a_called_template_wrote_keeps_its_place_and_names_its_callers() {
    Frame called = FILE.call(new SourceText("_h.tpl", "{{ define \"h\" }}x{{ end }}"), 4);
    Origin inner = Origin.written(called, 16, Origin.NONE, Origin.NONE);
    Origin outer = Origin.written(FILE, 4, inner, Origin.NONE);
    assertThat(outer).isSameAs(inner);
    assertThat(Sources.of(outer).positions().getFirst().chain())
        .extracting(Object::toString)
        .containsExactly("_h.tpl:1:17", "t.yaml:2:1");
  }

  @Test
  void a_condition_brings_neither_places_nor_more_than_via() {
    Sources sources = Sources.of(Origin.written(FILE, 0, A, Origin.NONE).asVia());
    assertThat(sources.positions()).isEmpty();
    assertThat(sources.keys()).containsExactly(entry(NodePath.of("a"), Confidence.VIA));
  }

  @Test
  void adding_the_same_again_and_again_adds_nothing() {
    Origin control = B.asVia();
    Origin origin = A.plus(control);
    for (int i = 0; i < 10; i++) {
      assertThat(origin.plus(control)).isSameAs(origin);
      assertThat(origin.plus(A)).isSameAs(origin);
    }
  }

  @Test
  void a_graph_of_any_depth_can_be_asked() {
    Origin origin = Origin.NONE;
    for (int i = 0; i < 200_000; i++) {
      origin = origin.plus(Origin.values().child("k" + i % 10));
    }
    assertThat(Sources.of(origin).keys()).hasSize(10);
  }

  @Test
  void the_unknown_and_the_moving_are_told_through_conditions() {
    Sources sources =
        Sources.of(A.plus(new Origin.Unknown("facts.secrets").plus(Origin.RANDOM).asVia()));
    assertThat(sources.wants()).containsExactly("facts.secrets");
    assertThat(sources.moving()).isTrue();
  }
}
