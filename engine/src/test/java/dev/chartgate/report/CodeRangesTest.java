package dev.chartgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CodeRangesTest {
  private static List<String> ranges(String... codes) {
    return CodeRanges.of(new TreeSet<>(List.of(codes)));
  }

  @Test
  void three_codes_whose_numbers_follow_each_other_are_a_range() {
    assertThat(ranges("K8S001", "K8S002", "K8S003", "K8S005"))
        .containsExactly("K8S001-K8S003", "K8S005");
    assertThat(ranges("DSX098", "DSX099", "DSX100", "DSX101")).containsExactly("DSX098-DSX101");
  }

  @Test
  void two_codes_stay_as_they_are() {
    assertThat(ranges("K8S001", "K8S002", "K8S004")).containsExactly("K8S001", "K8S002", "K8S004");
    assertThat(ranges()).isEmpty();
  }

  @Test
  void codes_of_other_names_or_lengths_end_a_range() {
    assertThat(ranges("A1", "A2", "B3", "B4")).containsExactly("A1", "A2", "B3", "B4");
    assertThat(ranges("A08", "A09", "A10", "A9")).containsExactly("A08-A10", "A9");
    assertThat(ranges("SHOP", "SHOPS")).containsExactly("SHOP", "SHOPS");
  }
}
