package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class NearestNameTest {

  @Test
  void a_letter_left_out_added_changed_or_swapped_is_one_slip() {
    List<String> names = List.of("resources", "replicas", "image");

    assertThat(NearestName.to("resorces", names)).contains("resources");
    assertThat(NearestName.to("replicass", names)).contains("replicas");
    assertThat(NearestName.to("imege", names)).contains("image");
    assertThat(NearestName.to("imaeg", names)).contains("image");
  }

  @Test
  void case_costs_nothing() {
    assertThat(NearestName.to("FULLNAMEOVERRIDE", List.of("fullnameOverride")))
        .contains("fullnameOverride");
  }

  @Test
  void the_fewest_slips_win_and_then_the_order() {
    assertThat(NearestName.to("workers", List.of("worked", "worker"))).contains("worker");
    assertThat(NearestName.to("cat", List.of("bat", "rat"))).contains("bat");
  }

  @Test
  void what_is_far_from_all_has_no_nearest() {
    assertThat(NearestName.to("tolerations", List.of("image", "env"))).isEmpty();
    assertThat(NearestName.to("", List.of("a"))).isEmpty();
    assertThat(NearestName.to("x".repeat(101), List.of("x".repeat(100)))).isEmpty();
  }
}
