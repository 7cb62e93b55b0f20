package dev.chartgate.helm.template.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.helm.template.origin.Spans;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TextTest {
  private static final Origin A = Origin.values().child("a");
  private static final Origin B = Origin.values().child("b");

  private static Text mixed() {
    TextBuilder out = new TextBuilder();
    out.append("release-", Origin.NONE);
    out.append(Text.of("name", A));
    out.append("-", Origin.NONE);
    out.append(Text.of("tail", B));
    return out.build();
  }

  @Test
  void a_slice_has_the_origins_of_its_own_stretches() {
    assertThat(mixed().slice(0, 12).origin()).isSameAs(A);
    assertThat(mixed().slice(13, 17).origin()).isSameAs(B);
    assertThat(mixed().slice(0, 8).origin()).isSameAs(Origin.NONE);
  }

  @Test
  void a_function_from_character_to_character_keeps_stretches() {
    Text upper = mixed().map(text -> text.toUpperCase(Locale.ROOT));
    assertThat(upper.value()).isEqualTo("RELEASE-NAME-TAIL");
    assertThat(upper.slice(8, 12).origin()).isSameAs(A);
  }

  @Test
  void another_function_gives_all_origins_to_the_whole() {
    Text other = mixed().map(text -> "hash");
    assertThat(other.slice(0, 1).origin().hasKey()).isTrue();
    assertThat(other.spans().count()).isEqualTo(1);
  }

  @Test
  void a_further_origin_reaches_each_stretch() {
    Text further = mixed().from(B.asVia());
    assertThat(further.slice(0, 1).origin().hasKey()).isTrue();
    assertThat(further.value()).isEqualTo(mixed().value());
  }

  @Test
  void spans_have_to_fit() {
    Spans three = Spans.of(3, A);
    assertThatThrownBy(() -> Text.of("ab", three)).isInstanceOf(IllegalArgumentException.class);
  }
}
