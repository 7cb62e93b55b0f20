package dev.chartgate.helm.template.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SpansTest {
  private static final Origin A = Origin.values().child("a");
  private static final Origin B = Origin.values().child("b");

  @Test
  void neighbours_of_one_origin_are_one_stretch() {
    SpansBuilder builder = new SpansBuilder();
    builder.add(2, A);
    builder.add(3, A);
    builder.add(1, B);
    Spans spans = builder.build();
    assertThat(spans.count()).isEqualTo(2);
    assertThat(spans.end(0)).isEqualTo(5);
    assertThat(spans.length()).isEqualTo(6);
  }

  @Test
  void an_empty_stretch_at_the_edge_of_a_slice_belongs_to_it() {
    SpansBuilder builder = new SpansBuilder();
    builder.add(2, A);
    builder.add(0, B);
    builder.add(2, A);
    Spans spans = builder.build();
    assertThat(origins(spans.slice(0, 2))).containsExactly(A, B);
    assertThat(origins(spans.slice(2, 4))).containsExactly(B, A);
    assertThat(origins(spans.slice(3, 4))).containsExactly(A);
  }

  @RepeatedTest(200)
  void a_slice_has_the_origins_of_its_characters(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Origin> characters = new ArrayList<>();
    SpansBuilder builder = new SpansBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int length = random.nextInt(4);
      Origin origin = random.nextBoolean() ? A : random.nextBoolean() ? B : Origin.NONE;
      builder.add(length, origin);
      for (int c = 0; c < length; c++) {
        characters.add(origin);
      }
    }
    Spans spans = builder.build();
    assertThat(spans.length()).isEqualTo(characters.size());
    int from = random.nextInt(characters.size() + 1);
    int to = from + random.nextInt(characters.size() + 1 - from);
    Spans slice = spans.slice(from, to);
    assertThat(slice.length()).isEqualTo(to - from);
    List<Origin> found = new ArrayList<>();
    for (int i = 0; i < slice.count(); i++) {
      for (int c = slice.start(i); c < slice.end(i); c++) {
        found.add(slice.origin(i));
      }
    }
    assertThat(found).isEqualTo(characters.subList(from, to));
  }

  private static List<Origin> origins(Spans spans) {
    List<Origin> origins = new ArrayList<>();
    for (int i = 0; i < spans.count(); i++) {
      origins.add(spans.origin(i));
    }
    return origins;
  }
}
