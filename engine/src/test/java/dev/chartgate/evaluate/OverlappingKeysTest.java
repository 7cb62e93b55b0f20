package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OverlappingKeysTest {
  private static List<String> found(String key, String... known) {
    OverlappingKeys<String> keys = new OverlappingKeys<>();
    for (String each : known) {
      keys.add(each, each);
    }
    return keys.overlapping(key);
  }

  @Test
  void a_key_overlaps_itself_what_is_within_it_and_what_it_is_within() {
    assertThat(found("a.b", "a.b", "a", "a.b.c", "a.b[0].c", "a.bc", "b", "a.c"))
        .containsExactly("a", "a.b", "a.b.c", "a.b[0].c");
  }

  @Test
  void an_item_lies_within_its_list() {
    assertThat(found("a[1].b", "a", "a[1]", "a[10]", "a[1].b.c", "a[0].b"))
        .containsExactly("a", "a[1]", "a[1].b.c");
  }

  @Test
  void a_dot_within_a_key_parts_nothing() {
    assertThat(found("labels.app\\.io/name", "labels.app", "labels.app\\.io/name", "labels"))
        .containsExactly("labels", "labels.app\\.io/name");
    assertThat(found("labels.app", "labels.app\\.io/name")).isEmpty();
  }

  @Test
  void several_values_of_one_key_are_all_found() {
    OverlappingKeys<Integer> keys = new OverlappingKeys<>();
    keys.add("a", 1);
    keys.add("a", 2);

    assertThat(keys.overlapping("a.b")).containsExactly(1, 2);
  }
}
