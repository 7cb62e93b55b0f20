package dev.chartgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReportStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''         | values.yaml             | values.yaml             | values.yaml",
        "deploy/    | values.yaml             | deploy/values.yaml      | deploy/values.yaml",
        "deploy/qa/ | ../charts/a/values.yaml | deploy/charts/a/values.yaml |"
            + " deploy/charts/a/values.yaml",
        "''         | größe #1.yaml           | größe #1.yaml           |"
            + " gr%C3%B6%C3%9Fe%20%231.yaml",
        "deploy/    | /tmp/x.yaml             | /tmp/x.yaml             | /tmp/x.yaml"
      })
  void files_are_named_from_the_root_of_the_repository(
      String folder, String file, String path, String uri) {
    ReportStyle style = new ReportStyle(false, false, false, Optional.empty(), folder);
    assertThat(style.inRepository(file)).isEqualTo(path);
    assertThat(style.uri(file)).isEqualTo(uri);
  }
}
