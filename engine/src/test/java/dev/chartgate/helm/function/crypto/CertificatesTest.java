package dev.chartgate.helm.function.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.helm.template.call.Budget;
import dev.chartgate.helm.template.call.FunctionException;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.Nil;
import dev.chartgate.helm.template.value.Text;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificatesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void an_authority_signs_a_certificate_that_names_hosts_and_addresses()
      throws FunctionException, GeneralSecurityException {
    Random random = new Random(3);
    Certificates certificates = new Certificates(random, NOW);
    KeyMaterial rootKey = KeyMaterial.rsa(KnownPrimes.Size.BITS_1024, random);
    String root = certificates.selfSigned(subject("root", 3650), rootKey, true);
    KeyMaterial key = KeyMaterial.generate(KeyMaterial.Kind.EC, random);
    CertificateSubject subject =
        CertificateSubject.of(
            "web",
            ListValue.of(List.of(Text.of("10.0.0.1"), Text.of("fe80::1:2"))),
            ListValue.of(List.of(Text.of("web.prod.svc"))),
            30,
            budget());

    X509Certificate signed =
        Certificates.parse(
            certificates.signed(subject, key, Certificates.issuer(root, rootKey.pem())));

    X509Certificate parsedRoot = Certificates.parse(root);
    signed.verify(parsedRoot.getPublicKey());
    parsedRoot.verify(parsedRoot.getPublicKey());
    assertThat(parsedRoot.getBasicConstraints()).isPositive();
    assertThat(signed.getBasicConstraints()).isEqualTo(-1);
    assertThat(signed.getIssuerX500Principal()).isEqualTo(parsedRoot.getSubjectX500Principal());
    assertThat(signed.getNotBefore().toInstant()).isEqualTo(NOW);
    assertThat(signed.getNotAfter().toInstant()).isEqualTo("2026-12-21T10:00:00Z");
    assertThat(signed.getSubjectAlternativeNames())
        .extracting(entry -> String.valueOf(entry.get(1)))
        .containsExactly("web.prod.svc", "10.0.0.1", "fe80:0:0:0:0:0:1:2");
    assertThat(signed.getKeyUsage()).startsWith(true, false, true, false, false, false);
    assertThat(parsedRoot.getKeyUsage()).startsWith(true, false, true, false, false, true);
  }

  @ParameterizedTest
  @EnumSource(names = {"EC", "ED25519"})
  void a_key_is_read_as_it_was_written(KeyMaterial.Kind kind) throws FunctionException {
    KeyMaterial key = KeyMaterial.generate(kind, new Random(5));

    KeyMaterial read = KeyMaterial.parse(key.pem());

    assertThat(read.pem()).isEqualTo(key.pem());
    assertThat(read.pair().getPublic()).isEqualTo(key.pair().getPublic());
  }

  @Test
  void the_same_seed_gives_the_same_key() throws FunctionException {
    KeyMaterial key = KeyMaterial.rsa(KnownPrimes.Size.BITS_1024, new Random(9));

    assertThat(KeyMaterial.rsa(KnownPrimes.Size.BITS_1024, new Random(9)).pem())
        .isEqualTo(key.pem());
    assertThat(KeyMaterial.parse(key.pem()).pem()).isEqualTo(key.pem());
  }

  @Test
  void a_key_of_dsa_can_be_made_and_signs_nothing() {
    KeyMaterial key = KeyMaterial.generate(KeyMaterial.Kind.DSA, new Random(5));

    assertThat(key.pem()).startsWith("-----BEGIN DSA PRIVATE KEY-----\n");
    assertThatThrownBy(
            () -> new Certificates(new Random(1), NOW).selfSigned(subject("x", 1), key, false))
        .isInstanceOf(FunctionException.class)
        .hasMessageContaining("only RSA, ECDSA and Ed25519 keys");
  }

  @Test
  void what_is_no_key_is_refused() {
    assertThatThrownBy(() -> KeyMaterial.parse("foo")).hasMessage("no PEM data in input");
    assertThatThrownBy(() -> KeyMaterial.parse(Pem.encode("CERTIFICATE", new byte[] {1})))
        .hasMessage("no private key data in PEM block of type CERTIFICATE");
    assertThatThrownBy(() -> KeyMaterial.parse(Pem.encode("PRIVATE KEY", new byte[] {48, 1})))
        .isInstanceOf(FunctionException.class);
  }

  @Test
  void what_is_no_address_is_refused() {
    ListValue addresses = ListValue.of(List.of(Text.of("10.0.0.256")));

    assertThatThrownBy(() -> CertificateSubject.of("x", addresses, Nil.NIL, 1, budget()))
        .hasMessage("error parsing ip: 10.0.0.256");
  }

  private static CertificateSubject subject(String name, long days) throws FunctionException {
    return CertificateSubject.of(name, Nil.NIL, Nil.NIL, days, budget());
  }

  private static Budget budget() {
    return new Budget(1_000_000, 1_000_000, () -> false);
  }
}
