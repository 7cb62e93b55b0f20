package dev.chartgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValuesDocumentsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "V3, `a: |\n  x`, `x`",
        "V4, `a: |\n  x`, `x\n`",
        "V3, `a: |\n  x\n`, `x\n`",
        "V3, `b: 1\na:\n  - c: |\n      x`, `x`",
        "V4, `b: 1\na:\n  - c: |\n      x`, `x\n`"
      })
  void the_last_block_of_an_unfinished_file_ends_as_in_helm(
      HelmVersion version, String text, String last) {
    ValuesDocuments.Content content =
        new ValuesDocuments(version)
            .read(new YamlReader(YamlBounds.DEFAULT).read(new SourceText("values.yaml", text)));

    assertThat(content.problems()).isEmpty();
    String read = content.values().toString();
    assertThat(read).contains(last);
    assertThat(read.contains("x\n")).isEqualTo(last.endsWith("\n"));
  }
}
