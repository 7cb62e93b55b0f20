package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.load.RecordPayload.BadPayload;
import dev.chartgate.source.YamlBounds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RecordPayloadTest {
  private static final LoadBounds SMALL =
      new LoadBounds(1 << 20, 10, 5, 3 << 20, 50, YamlBounds.DEFAULT, YamlBounds.DEFAULT);

  private final RecordPayload payload = new RecordPayload(SMALL);

  @Test
  void what_helm_packs_is_unpacked() throws BadPayload {
    byte[] content = "{\"name\": \"é\"}".getBytes(StandardCharsets.UTF_8);
    String packed = RecordReaderTest.packed(content);

    assertThat(payload.unpack(packed, false)).isEqualTo(content);
    assertThat(
            payload.unpack(
                Base64.getEncoder().encodeToString(packed.getBytes(StandardCharsets.UTF_8)), true))
        .isEqualTo(content);
    assertThat(payload.unpack(packed.replaceAll("(.{10})", "$1\n "), false)).isEqualTo(content);
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() {
    assertThatThrownBy(() -> payload.unpack(RecordReaderTest.packed(new byte[2 << 20]), false))
        .isInstanceOf(BadPayload.class)
        .hasMessage("it unpacks to more than 50 times its size, as no release does");
  }

  @Test
  void more_than_the_bound_is_refused() {
    byte[] noise = new byte[4 << 20];
    new Random(3).nextBytes(noise);

    assertThatThrownBy(() -> payload.unpack(RecordReaderTest.packed(noise), false))
        .isInstanceOf(BadPayload.class)
        .hasMessage("it unpacks to more than the 3,145,728 bytes that are read");
  }

  @Test
  void whatever_it_is_given_it_unpacks_or_says_why_not() {
    Random random = new Random(5);
    byte[] good =
        RecordReaderTest.packed("{\"a\": 1}".getBytes(StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes;
      if (random.nextBoolean()) {
        bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
      } else {
        bytes = Arrays.copyOf(good, random.nextInt(good.length + 1));
        if (bytes.length > 0) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        }
      }
      String text =
          random.nextBoolean()
              ? new String(bytes, StandardCharsets.ISO_8859_1)
              : Base64.getEncoder().encodeToString(bytes);
      try {
        assertThat(payload.unpack(text, random.nextBoolean())).isNotNull();
      } catch (BadPayload e) {
        assertThat(e.reason()).isNotBlank();
      }
    }
  }
}
