package dev.chartgate.helm.template.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class GoLiteralTest {

  @Test
  void escapes_of_bytes_join_to_characters() throws IllegalLiteralException {
    assertThat(GoLiteral.interpreted("\"\\xe4\\xb8\\x96\\xff\\303\\251\\u4e16\\U0001F600\""))
        .isEqualTo("世\uDCFFé世😀");
    assertThat(GoLiteral.interpreted("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\""))
        .isEqualTo("\u0007\b\f\n\r\t\u000b\\\"");
  }
}
