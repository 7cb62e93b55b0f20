package dev.chartgate.webhook.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelfSignedTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.5Z");

  private final SelfSigned made =
      SelfSigned.make(
          List.of("chartgate.gates.svc", "127.0.0.1", "::1"),
          Duration.ofDays(90),
          InstantSource.fixed(NOW));

  @Test
  void a_client_that_trusts_the_authority_trusts_the_certificate() throws GeneralSecurityException {
    CertPath path =
        CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate()));
    PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(authority(), null)));
    trust.setRevocationEnabled(false);
    trust.setDate(Date.from(NOW));

    assertThat(CertPathValidator.getInstance("PKIX").validate(path, trust)).isNotNull();
  }

  @Test
  void the_certificate_is_for_a_server_of_these_names() throws GeneralSecurityException {
    assertThat(certificate().getSubjectAlternativeNames().toString())
        .isEqualTo("[[2, chartgate.gates.svc], [7, 127.0.0.1], [7, 0:0:0:0:0:0:0:1]]");
    assertThat(certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(certificate().getBasicConstraints()).isEqualTo(-1);
    assertThat(authority().getBasicConstraints()).isZero();
  }

  @Test
  void it_is_valid_from_an_hour_ago_until_the_end_of_its_time() throws GeneralSecurityException {
    for (X509Certificate each : List.of(certificate(), authority())) {
      assertThat(each.getNotBefore()).isEqualTo("2026-11-21T11:00:00Z");
      assertThat(each.getNotAfter()).isEqualTo("2027-02-19T12:00:00Z");
    }
    assertThat(made.expires()).isEqualTo("2027-02-19T12:00:00Z");
  }

  @Test
  void the_key_is_the_certificates() throws GeneralSecurityException {
    byte[] der = Base64.getMimeDecoder().decode(made.key().replaceAll("-----[A-Z ]+-----", ""));
    Signature sign = Signature.getInstance("SHA256withECDSA");
    sign.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
    sign.update(der);
    Signature verify = Signature.getInstance("SHA256withECDSA");
    verify.initVerify(certificate());
    verify.update(der);

    assertThat(verify.verify(sign.sign())).isTrue();
  }

  @Test
  void two_have_nothing_in_common() {
    SelfSigned other =
        SelfSigned.make(List.of("localhost"), Duration.ofDays(1), InstantSource.fixed(NOW));

    assertThat(other.authority()).isNotEqualTo(made.authority());
    assertThat(other.key()).isNotEqualTo(made.key());
  }

  @Test
  void its_text_does_not_show_the_key() {
    assertThat(made).hasToString("SelfSigned[expires=2027-02-19T12:00:00Z]");
  }

  @Test
  void a_certificate_without_a_name_is_refused() {
    assertThatThrownBy(
            () -> SelfSigned.make(List.of(), Duration.ofDays(1), InstantSource.fixed(NOW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a server's certificate needs a name");
  }

  private X509Certificate certificate() throws GeneralSecurityException {
    return read(made.certificate());
  }

  private X509Certificate authority() throws GeneralSecurityException {
    return read(made.authority());
  }

  private static X509Certificate read(String pem) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }
}
