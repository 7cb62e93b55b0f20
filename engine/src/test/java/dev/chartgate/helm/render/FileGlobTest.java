package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileGlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          config/*.yaml       | config/a.yaml        | true
          config/*.yaml       | config/x/a.yaml      | false
          config/**.yaml      | config/x/y/a.yaml    | true
          config/**/a.yaml    | config/a.yaml        | false
          **                  | a/b/c                | true
          *                   | a/b                  | false
          ?.txt               | a.txt                | true
          ?.txt               | /.txt                | false
          [abc].txt           | b.txt                | true
          [!abc].txt          | b.txt                | false
          [a-c].txt           | c.txt                | true
          [!a-c].txt          | d.txt                | true
          {a,b/c,*.md}        | b/c                  | true
          {a,b/c,*.md}        | readme.md            | true
          {a,b/c,*.md}        | b                    | false
          x{1,{2,3}y}z        | x3yz                 | true
          x{1,{2,3}y}z        | x1yz                 | false
          a,b}                | a,b}                 | true
          {a                  | a                    | true
          \\*                 | *                    | true
          \\*                 | x                    | false
          """)
  void a_pattern_matches_whole_paths(String pattern, String path, boolean matches) {
    assertThat(FileGlob.parse(pattern).orElseThrow().matches(path)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[]", "[a", "[z-a]", "[a-zA-Z]", "[a-"})
  void what_is_no_set_of_characters_is_no_pattern(String pattern) {
    assertThat(FileGlob.parse(pattern)).isEmpty();
  }

  @Test
  void many_stars_take_no_time() {
    FileGlob glob = FileGlob.parse("*a".repeat(500) + "b").orElseThrow();

    assertThat(glob.matches("a".repeat(5_000))).isFalse();
    assertThat(FileGlob.parse("{".repeat(20_000)).orElseThrow().matches("")).isTrue();
  }
}
