package dev.chartgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PartTest {
  private static final List<Part> OF_IMAGES =
      List.of(Part.REGISTRY, Part.REPOSITORY, Part.TAG, Part.DIGEST);
  private static final List<Part> OF_URLS = List.of(Part.SCHEME, Part.HOST, Part.PORT, Part.PATH);

  /** The pieces, joined by blanks, with {@code -} for those that are absent. */
  private static String pieces(String text, List<Part> parts) {
    return String.join(
        " ",
        parts.stream()
            .map(part -> part.find(text).map(s -> text.substring(s.start(), s.end())).orElse("-"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "app, - app - -",
    "app:1.2, - app 1.2 -",
    "team/app:1.2, - team/app 1.2 -",
    "ghcr.io/team/app:1.2, ghcr.io team/app 1.2 -",
    "localhost/app, localhost app - -",
    "localhost:5000/app, localhost:5000 app - -",
    "reg:5000/app:1.2, reg:5000 app 1.2 -",
    "app@sha256:ab, - app - sha256:ab",
    "ghcr.io/app:1.2@sha256:ab, ghcr.io app 1.2 sha256:ab",
    "app:, - app - -",
    "'', - - - -",
  })
  void an_image_reference_has_up_to_four_pieces(String text, String pieces) {
    assertThat(pieces(text, OF_IMAGES)).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource({
    "https://host:8443/scan, https host 8443 /scan",
    "https://host/scan?q=1#f, https host - /scan",
    "http://host, http host - -",
    "redis://user:pass@host:6379/0, redis host 6379 /0",
    "http://[::1]:80/x, http [::1] 80 /x",
    "http://[::1]/x, http [::1] - /x",
    "host:5432, - host 5432 -",
    "host:5432/db, - host 5432 /db",
    "http://host:/x, http host - /x",
    "/only/path, - - - /only/path",
    "'', - - - -",
  })
  void a_url_has_up_to_four_pieces(String text, String pieces) {
    assertThat(pieces(text, OF_URLS)).isEqualTo(pieces);
  }

  @Test
  void a_stretch_lies_within_any_text() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(":/@.a1[]?#".charAt(random.nextInt(10)));
      }
      for (Part part : Part.values()) {
        Optional<Part.Stretch> found = part.find(text.toString());
        found.ifPresent(stretch -> {
          assertThat(stretch.start()).as("%s of %s", part, text).isNotNegative();
          assertThat(stretch.end())
              .as("%s of %s", part, text)
              .isGreaterThan(stretch.start())
              .isLessThanOrEqualTo(text.length());
        });
      }
    }
  }

  @Test
  void an_image_reference_is_the_sum_of_its_pieces() {
    Random random = new Random(6);
    for (int i = 0; i < 2_000; i++) {
      Map<Part, String> pieces = new EnumMap<>(Part.class);
      if (random.nextBoolean()) {
        pieces.put(Part.REGISTRY, List.of("ghcr.io", "localhost", "r:5000").get(random.nextInt(3)));
      }
      pieces.put(Part.REPOSITORY, List.of("app", "a/b", "a/b/c-d_e").get(random.nextInt(3)));
      if (random.nextBoolean()) {
        pieces.put(Part.TAG, "v" + random.nextInt(100));
      }
      if (random.nextBoolean()) {
        pieces.put(Part.DIGEST, "sha256:" + random.nextInt(100));
      }
      String text =
          (pieces.containsKey(Part.REGISTRY) ? pieces.get(Part.REGISTRY) + "/" : "")
              + pieces.get(Part.REPOSITORY)
              + (pieces.containsKey(Part.TAG) ? ":" + pieces.get(Part.TAG) : "")
              + (pieces.containsKey(Part.DIGEST) ? "@" + pieces.get(Part.DIGEST) : "");
      for (Part part : OF_IMAGES) {
        assertThat(part.find(text).map(s -> text.substring(s.start(), s.end())))
            .as("%s of %s", part, text)
            .isEqualTo(Optional.ofNullable(pieces.get(part)));
      }
    }
  }
}
