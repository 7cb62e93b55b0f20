package dev.chartgate.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PathGlobTest {

  @ParameterizedTest
  @CsvSource({
    "values.yaml, values.yaml, true",
    "values.yaml, envs/values.yaml, false",
    "'**/values.yaml', values.yaml, true",
    "'**/values.yaml', envs/prod/values.yaml, true",
    "charts, charts/web/values.yaml, true",
    "charts/, charts/web/values.yaml, true",
    "./charts/*, charts/web/values.yaml, true",
    "charts/*/values.yaml, charts/web/values.yaml, true",
    "charts/*/values.yaml, charts/values.yaml, false",
    "'envs/**/dev', envs/dev/a.yaml, true",
    "'envs/**/dev', envs/eu/west/dev/a.yaml, true",
    "'envs/**/dev', envs/eu/development/a.yaml, false",
    "values-*.yaml, values-prod.yaml, true",
    "chart.tgz!, chart.tgz!/templates/a.yaml, true",
    "'**', a/b, true"
  })
  void a_pattern_fits_a_path_or_a_folder_it_is_in(String pattern, String path, boolean fits) {
    assertThat(PathGlob.parse(pattern).matches(path)).isEqualTo(fits);
  }

  @Test
  void it_says_what_a_regular_expression_of_the_same_meaning_says() {
    Random random = new Random(7);
    List<String> names = List.of("a", "b", "ab", "ba");
    List<String> globs = List.of("a", "b", "*", "a*", "**");
    for (int i = 0; i < 5_000; i++) {
      String pattern = path(random, globs);
      String path = path(random, names);
      StringBuilder expression = new StringBuilder("/");
      for (String step : pattern.split("/", -1)) {
        expression.append(step.equals("**") ? "([^/]+/)*" : step.replace("*", "[^/]*") + "/");
      }
      boolean fits = Pattern.matches(expression + ".*", "/" + path + "/");
      assertThat(PathGlob.parse(pattern).matches(path)).as(pattern + " " + path).isEqualTo(fits);
    }
  }

  private static String path(Random random, List<String> steps) {
    StringBuilder path = new StringBuilder(steps.get(random.nextInt(steps.size())));
    for (int i = random.nextInt(4); i > 0; i--) {
      path.append('/').append(steps.get(random.nextInt(steps.size())));
    }
    return path.toString();
  }
}
