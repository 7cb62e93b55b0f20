package dev.chartgate.helm.function.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.function.crypto.KnownPrimes.Size;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownPrimesTest {

  @ParameterizedTest
  @EnumSource
  void all_are_different_primes_that_fit_the_public_exponent(Size size) {
    Set<BigInteger> seen = new HashSet<>();
    for (int i = 0; i < size.count(); i++) {
      BigInteger prime = KnownPrimes.prime(size, i);
      assertThat(prime.isProbablePrime(20)).as("number %d", i).isTrue();
      assertThat(prime.bitLength()).isEqualTo(size.bits());
      assertThat(prime.mod(BigInteger.valueOf(65_537))).isNotEqualTo(BigInteger.ONE);
      seen.add(prime);
    }
    assertThat(seen).hasSize(size.count());
  }

  @ParameterizedTest
  @EnumSource
  void a_key_has_the_bits_of_both_and_is_read_again(Size size) throws Exception {
    KeyMaterial key = KeyMaterial.rsa(size, new Random(8));

    assertThat(((RSAPublicKey) key.pair().getPublic()).getModulus().bitLength())
        .isEqualTo(2 * size.bits());
    assertThat(KeyMaterial.parse(key.pem()).pair().getPublic()).isEqualTo(key.pair().getPublic());
  }
}
