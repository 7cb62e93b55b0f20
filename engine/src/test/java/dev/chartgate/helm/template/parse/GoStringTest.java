package dev.chartgate.helm.template.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class GoStringTest {

  @Test
  void bytes_that_are_no_utf_8_are_kept() {
    String text =
        GoString.ofBytes(new byte[] {'a', (byte) 0xFF, (byte) 0xC3, (byte) 0xA9, (byte) 0xC3});

    assertThat(text).isEqualTo("a\uDCFFé\uDCC3");
    assertThat(GoString.byteLength(text)).isEqualTo(5);
    assertThat(GoString.quote(text)).isEqualTo("\"a\\xffé\\xc3\"");
  }

  @Test
  void escapes_of_bytes_join_to_characters() throws IllegalLiteralException {
    assertThat(GoLiteral.interpreted("\"\\xe4\\xb8\\x96\\xff\\303\\251\\u4e16\\U0001F600\""))
        .isEqualTo("世\uDCFFé世😀");
    assertThat(GoLiteral.interpreted("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\""))
        .isEqualTo("\u0007\b\f\n\r\t\u000b\\\"");
  }

  @Test
  void quoting_escapes_what_is_not_printable() {
    assertThat(GoString.quote("a\"\\\n\u0001\u007f\u00a0é\u2028😀\udbff\udfff"))
        .isEqualTo("\"a\\\"\\\\\\n\\x01\\x7f\\u00a0é\\u2028😀\\U0010ffff\"");
  }

  @Test
  void length_counts_bytes() {
    assertThat(GoString.byteLength("aé世😀")).isEqualTo(10);
  }
}
