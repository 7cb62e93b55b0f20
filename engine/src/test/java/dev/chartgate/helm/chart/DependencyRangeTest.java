package dev.chartgate.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DependencyRangeTest {
  @Test
  void a_range_as_long_as_helm_takes_is_read() {
    assertThat(DependencyRange.parse("1.2.3" + " ".repeat(507))).isPresent();
    assertThat(DependencyRange.parse("1.2.3" + " ".repeat(508))).isEmpty();
  }

  @Test
  void a_text_of_any_length_is_refused_at_once() {
    assertThat(DependencyRange.parse("1.2.3" + " ".repeat(2_000_000) + "- 1.2.4")).isEmpty();
  }
}
