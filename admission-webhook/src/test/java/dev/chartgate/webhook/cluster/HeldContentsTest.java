package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.cluster.HeldContents.Holder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldContentsTest {
  private final HeldContents contents = new HeldContents(100);

  @Test
  void there_is_room_up_to_the_bound_and_again_when_some_is_given_back() {
    assertThat(contents.take(object("a", "x"), 25)).isTrue();
    assertThat(contents.take(object("b", "x"), 25)).isTrue();
    assertThat(contents.take(object("c", "x"), 25)).isTrue();
    assertThat(contents.take(object("d", "x"), 20)).isTrue();
    assertThat(contents.take(object("e", "x"), 6)).isFalse();

    contents.release(object("d", "x"));
    assertThat(contents.take(object("e", "x"), 25)).isTrue();
  }

  @Test
  void a_namespace_leaves_room_for_the_others() {
    assertThat(contents.take(object("a", "x"), 20)).isTrue();
    assertThat(contents.take(object("a", "y"), 6)).isFalse();
    assertThat(contents.take(object("a", "y"), 5)).isTrue();
    assertThat(contents.take(object("b", "y"), 25)).isTrue();
  }

  @Test
  void an_object_that_grows_takes_the_place_of_what_it_was_or_none() {
    assertThat(contents.take(object("a", "x"), 20)).isTrue();
    assertThat(contents.take(object("a", "x"), 25)).isTrue();
    assertThat(contents.take(object("a", "x"), 26)).isFalse();
    assertThat(contents.take(object("a", "y"), 25)).as("what it had is given back").isTrue();
  }

  @Test
  void two_watches_hold_the_same_object_twice() {
    assertThat(contents.take(new Holder("keys", "a", "x"), 20)).isTrue();
    assertThat(contents.take(new Holder("values", "a", "x"), 20)).isFalse();
  }

  @Test
  void what_has_no_room_is_still_there_without_its_contents() {
    GenericKubernetesResource map =
        new KubernetesSerialization()
            .unmarshal(
                """
                metadata: { name: web, namespace: prod, labels: { owner: helm, name: web } }
                data: { release: long }
                """,
                GenericKubernetesResource.class);

    Seen record = Purpose.RECORDS.see(WatchedKind.CONFIG_MAPS, map);
    assertThat(HeldContents.size(record.object().orElseThrow().node())).isGreaterThan(100);
    Seen left = Purpose.RECORDS.withoutContents(WatchedKind.CONFIG_MAPS, map, record);
    assertThat(left.object().orElseThrow().label("name")).contains("web");
    assertThat(left.object().orElseThrow().node().has("data")).isFalse();

    Purpose both = Purpose.FACTS_AND_CONTENTS;
    Seen keys =
        both.withoutContents(WatchedKind.CONFIG_MAPS, map, both.see(WatchedKind.CONFIG_MAPS, map));
    assertThat(keys.object()).isEmpty();
    assertThat(keys.fact()).isPresent();
    assertThat(Purpose.FACTS.holdsContents()).isFalse();
  }

  private static Holder object(String namespace, String name) {
    return new Holder("configmaps", namespace, name);
  }
}
