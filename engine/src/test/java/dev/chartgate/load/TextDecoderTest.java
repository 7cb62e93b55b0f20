package dev.chartgate.load;

import static dev.chartgate.load.LoadFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TextDecoderTest {

  private static String text(byte... bytes) throws LoadException {
    return TextDecoder.decode(bytes, "f").text();
  }

  private static List<String> refusal(byte... bytes) {
    try {
      TextDecoder.decode(bytes, "f");
      return List.of();
    } catch (LoadException e) {
      return told(e.problems());
    }
  }

  @Test
  void text_is_utf_8_with_or_without_a_byte_order_mark() throws LoadException {
    assertThat(text("é: 1\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("é: 1\r\n");
    assertThat(text("\uFEFFa".getBytes(StandardCharsets.UTF_8))).isEqualTo("a");
    assertThat(text()).isEmpty();
  }

  @Test
  void a_byte_that_is_not_utf_8_is_told_at_its_line_and_column() {
    assertThat(refusal("a: 1\nb: é".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("f:2:4: file: the byte 0xE9 here is not UTF-8; save the file as UTF-8");
    assertThat(refusal((byte) 'a', (byte) 0xc3))
        .containsExactly("f:1:2: file: the byte 0xC3 here is not UTF-8; save the file as UTF-8");
  }

  @Test
  void utf_16_and_binary_files_are_told() {
    assertThat(refusal("a: 1".getBytes(StandardCharsets.UTF_16)))
        .containsExactly("f:1:1: file: the file is UTF-16; save it as UTF-8");
    assertThat(refusal((byte) 'a', (byte) 0))
        .containsExactly("f:1:1: file: the file is binary; values and manifests are text in UTF-8");
  }

  @Test
  void any_bytes_are_text_or_refused() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      List<String> refusal = refusal(bytes);
      boolean valid =
          new String(bytes, StandardCharsets.UTF_8)
                  .equals(new String(bytes, StandardCharsets.UTF_8).replace("\uFFFD", ""))
              && !new String(bytes, StandardCharsets.UTF_8).contains("\0");
      assertThat(refusal.isEmpty()).as(refusal.toString()).isEqualTo(valid);
    }
  }
}
