package dev.chartgate.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class VersionRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ">=0.3.0-0 <0.4.0; 0.3.0 0.3.88 0.3.0-rc.1 0.4.0-rc.1; 0.4.0 0.2.9",
        ">=0.3.0-0, <0.4.0-0; 0.3.88; 0.4.0-rc.1 0.4.0",
        ">=0.0.1-0; 0.0.1-dev 0.0.1 7.0.0; 0.0.0",
        "^1.2; 1.2.0 1.2.0-rc.1 1.9.9 1.3.0-beta; 1.1.9 2.0.0 2.0.0-rc.1",
        "^1.2.3; 1.2.3 1.9.0 1.2.4-rc.1; 1.2.3-rc.1 1.2.2 2.0.0-rc.1",
        "^0.2.3; 0.2.3 0.2.9; 0.3.0 0.2.2",
        "^0.0.3; 0.0.3; 0.0.4 0.0.2",
        "^0.0; 0.0.0 0.0.9; 0.1.0",
        "^0; 0.0.0 0.9.9; 1.0.0",
        "~1; 1.0.0 1.9.9; 2.0.0 0.9.9 2.0.0-rc.1",
        "~1.2; 1.2.0 1.2.9; 1.3.0",
        "~1.2.3; 1.2.3 1.2.9; 1.3.0 1.2.2",
        "~>1.2; 1.2.5; 1.3.0",
        "1.2.3; 1.2.3 v1.2.3 1.2.3+build; 1.2.4 1.2.3-rc.1",
        "1.2; 1.2.0 1.2.9 1.2.0-rc.1; 1.3.0",
        "1.x; 1.0.0 1.9.9; 2.0.0",
        "1.2.*; 1.2.0; 1.3.0",
        "*; 0.0.0 9.9.9 1.0.0-rc.1; none",
        "=1.2.3; 1.2.3; 1.2.4",
        "!=1.2.3; 1.2.4 1.2.3-rc.1; 1.2.3",
        "!=1.2; 1.3.0 1.1.9; 1.2.0 1.2.9",
        ">1.2.3; 1.2.4 1.2.4-rc.1; 1.2.3",
        ">1.2; 1.3.0 1.3.0-rc.1; 1.2.9",
        "<1.2; 1.1.9; 1.2.0 1.2.0-rc.1",
        "<=1.2; 1.2.9; 1.3.0",
        "<=1.2.3; 1.2.3; 1.2.4",
        "=>1.2.3 =<1.2.4; 1.2.3 1.2.4; 1.2.5",
        "1.2 - 1.4; 1.2.0 1.4.9; 1.5.0 1.1.9",
        "1.2.3 - 1.4.5; 1.2.3 1.4.5; 1.4.6",
        "<1.0.0 || >=2.0.0; 0.9.0 2.0.0; 1.5.0",
        ">= 1.0.0 , < 2.0.0; 1.5.0; 2.0.0",
        "v1.2.3; 1.2.3; 1.2.4",
      })
  void a_range_holds_the_versions_between_its_bounds(String range, String inside, String outside) {
    VersionRange read = VersionRange.parse(range);
    assertThat(inside.split(" ")).allMatch(read::contains);
    assertThat(outside.split(" ")).noneMatch(read::contains);
    assertThat(read).hasToString(range);
  }

  @Test
  void a_blank_range_holds_all_versions() {
    assertThat(VersionRange.parse("").contains("0.0.1-dev")).isTrue();
    assertThat(VersionRange.parse(" ").admitsAll()).isTrue();
    assertThat(VersionRange.parse("*").admitsAll()).isFalse();
  }

  @Test
  void what_is_no_version_lies_in_no_range() {
    assertThat(VersionRange.ALL.contains("latest")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", ">=", "1.2.3.4", "1.2.3x", "1.2.3 ||", "|| 1", ">=1.0.0-", "^^1", "1..2"})
  void what_is_no_range_is_refused(String text) {
    assertThatThrownBy(() -> VersionRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + text + "' is not a version range: ");
  }

  @Test
  void versions_are_ordered_as_semantic_versioning_does() {
    List<String> ascending =
        List.of(
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "10.0.0",
            "99999999999999999999.0.0");
    assertThat(ascending.stream().map(text -> Version.parse(text).orElseThrow()).toList())
        .isSorted();
  }

  @Test
  void both_sides_of_a_bound_together_are_all_versions() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      String bound = version(random);
      String version = version(random);
      assertThat(VersionRange.parse("<" + bound).contains(version))
          .as("%s and %s", bound, version)
          .isNotEqualTo(VersionRange.parse(">=" + bound).contains(version));
      assertThat(VersionRange.parse("=" + bound).contains(version))
          .as("%s and %s", bound, version)
          .isNotEqualTo(VersionRange.parse("!=" + bound).contains(version));
    }
  }

  private static String version(Random random) {
    String numbers = random.nextInt(3) + "." + random.nextInt(3) + "." + random.nextInt(3);
    return random.nextInt(3) == 0 ? numbers + "-rc." + random.nextInt(3) : numbers;
  }

  @Test
  void a_text_of_any_length_is_read() {
    assertThat(Version.parse("1." + "9".repeat(251) + ".0")).isPresent();
    assertThat(Version.parse("1." + "9".repeat(1_000_000))).isEmpty();
    assertThat(Version.parse("1.0.0-a" + ".a".repeat(1_000_000))).isEmpty();
  }
}
