package dev.chartgate.helm.template.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.template.origin.Origin;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoStringTest {

  @Test
  void any_bytes_come_back() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(6)];
      random.nextBytes(bytes);
      String text = GoString.of(bytes);

      assertThat(GoString.bytes(text)).isEqualTo(bytes);
      assertThat(GoString.length(text)).isEqualTo(bytes.length);
    }
  }

  @Test
  void what_is_valid_reads_as_text() {
    byte[] bytes = {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};

    assertThat(GoString.of(bytes)).isEqualTo("aé\uDCED\uDCA0\uDC80b");
  }

  @Test
  void a_slice_cuts_code_points_into_bytes_and_keeps_origins() {
    Origin key = Origin.values().child("k");
    Text text = Text.of("aé日", key);

    assertThat(GoString.slice(text, 0, 6).value()).isEqualTo("aé日");
    assertThat(GoString.slice(text, 0, 2).value()).isEqualTo("a\uDCC3");
    assertThat(GoString.slice(text, 2, 4).value()).isEqualTo("\uDCA9\uDCE6");
    assertThat(GoString.slice(text, 1, 3).value()).isEqualTo("é");
    assertThat(GoString.slice(text, 2, 4).origin()).isSameAs(key);
    assertThat(GoString.slice(text, 3, 3).value()).isEmpty();
  }
}
