package dev.chartgate.helm.template.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.template.origin.Origin;
import dev.chartgate.source.NodePath;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MapValueTest {

  @Test
  void a_key_that_the_values_do_not_have_has_its_own_origin() {
    MapValue image = new MapValue(GoType.MAP, Origin.values().child("image"));
    Value tag = image.get("tag");
    assertThat(tag).isInstanceOf(Nil.class);
    assertThat(((Origin.Key) tag.origin()).path()).isEqualTo(NodePath.of("image", "tag"));
  }

  @Test
  void a_view_of_another_origin_is_the_same_map() {
    MapValue map = new MapValue();
    MapValue view = map.withOrigin(Origin.values().child("a"));
    view.set("x", Bool.of(true));
    assertThat(map.has("x")).isTrue();
    assertThat(map.isSameAs(view)).isTrue();
  }

  @Test
  void names_come_in_the_order_of_code_points() {
    MapValue map = new MapValue();
    for (String name : new String[] {"b", "a", "\uff5e", "\ud83d\ude00", "B", ""}) {
      map.set(name, Nil.NIL);
    }
    assertThat(map.names()).containsExactly("", "B", "a", "b", "\uff5e", "\ud83d\ude00");
  }

  @Test
  void it_does_what_a_map_does() {
    Random random = new Random(7);
    TreeMap<String, Long> model = new TreeMap<>();
    MapValue map = new MapValue();
    for (int i = 0; i < 2_000; i++) {
      String name = "k" + random.nextInt(30);
      if (random.nextInt(3) == 0) {
        model.remove(name);
        map.remove(name);
      } else {
        model.put(name, (long) i);
        map.set(name, Int.of(i));
      }
      assertThat(map.names()).isEqualTo(List.copyOf(model.keySet()));
      assertThat(map.size()).isEqualTo(model.size());
    }
    model.forEach((name, number) -> assertThat(map.get(name)).isEqualTo(Int.of(number)));
  }

  @Test
  void the_name_of_a_member_took_part_unless_it_came_from_somewhere_itself() {
    MapValue map = new MapValue();
    Origin value = Origin.values().child("v");
    Origin name = Origin.values().child("n");
    map.set("plain", Text.of("x", value));
    map.set(Text.of("named", name), Text.of("x", value));
    assertThat(map.originOfName("plain")).hasToString("[via v]");
    assertThat(map.originOfName("named")).isSameAs(name);
  }
}
