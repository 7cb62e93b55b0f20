package dev.chartgate.helm.function.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PasswordsTest {

  @Test
  void pi_begins_as_blowfish_has_it() {
    assertThat(PiDigits.fraction(4))
        .containsExactly(0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 6, 144b3d691a7b4ecf39cf735c7fa7a79c, TV4S6ytwfsfvkgY8jIucDrjc8deX1s.",
    "allmine, 10, 65c9654b13e3c714efec85201e6df31e, yqRrsxkhBkUiQeg0dt.wU1qD4aFDcga"
  })
  void bcrypt_gives_the_known_hashes(String password, int cost, String salt, String hash) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);

    assertThat(Bcrypt.hash(bytes, cost, HexFormat.of().parseHex(salt)))
        .startsWith("$2a$%02d$".formatted(cost))
        .endsWith(hash)
        .hasSize(60);
  }

  /** RFC 7914, 12. */
  @Test
  void scrypt_gives_the_keys_of_its_rfc() {
    byte[] key = Scrypt.key(bytes("password"), bytes("NaCl"), 1024, 8, 16, 64);

    assertThat(HexFormat.of().formatHex(key))
        .isEqualTo(
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
  }

  @ParameterizedTest
  @CsvSource({
    "1, long, password, user, example.com, ZedaFaxcZaso9*",
    "7, maximum, '', '', '', R6!Sfl7uKrgBS3lspcla",
    "2, pin, pä, u, s, 0743"
  })
  void a_derived_password_is_that_of_helm(
      int counter, String kind, String master, String user, String site, String password) {
    assertThat(SitePassword.derive(counter, kind, bytes(master), bytes(user), bytes(site)))
        .contains(password);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
