package dev.chartgate.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyGlobTest {

  @ParameterizedTest
  @CsvSource({
    "global.env.DSX_*, global.env.DSX_TOKEN, true",
    "global.env.DSX_*, global.env.OTHER, false",
    "global.*, global.env.DSX_TOKEN, false",
    "*.env.*TOKEN, api.env.AUTH_TOKEN, true",
    "*.env.*TOKEN, env.AUTH_TOKEN, false",
    "a['b.*'], a['b.c'], true",
    "a[*].name, a[3].name, true",
    "a[*].name, a.b.name, false",
    "a[1], a[1], true",
    "a[1], a[2], false",
    "a*b*c, axxbyyc, true",
    "a*b*c, ac, false",
    "a*a, a, false",
  })
  void a_star_stays_within_one_key(String glob, String path, boolean matches) {
    assertThat(KeyGlob.parse(glob).matches(NodePath.parse(path))).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "api, true",
    "api-*-worker, true",
    "global.env.X_*, true",
    "list[*].name, true",
    "list[0].name, true",
    "list[1].name, false",
    "none.*, false",
    "api.image, false",
  })
  void a_tree_is_searched_for_a_key_that_fits(String glob, boolean found) {
    Node root =
        new YamlReader(YamlBounds.DEFAULT)
            .read(
                new SourceText(
                    "values.yaml",
                    """
                    api:
                    api-scan-worker: {}
                    global: { env: { X_Y: 1 } }
                    list: [{ name: a }]
                    """))
            .documents()
            .getFirst()
            .root();
    assertThat(KeyGlob.parse(glob).isFoundIn(root)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"''", "a..b", "a[", "a[*]b[x]"})
  void what_is_no_pattern_is_refused(String text) {
    assertThatThrownBy(() -> KeyGlob.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_glob_matches_as_the_regular_expression_of_the_same_form_does() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      String glob = letters(random, "ab*");
      String name = letters(random, "ab");
      boolean expected = Pattern.compile(glob.replace("*", ".*")).matcher(name).matches();
      assertThat(new Glob(glob).matches(name)).as("%s on %s", glob, name).isEqualTo(expected);
    }
  }

  private static String letters(Random random, String alphabet) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }
}
