package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TlsFilesTest {
  private final SelfSigned made = Certificates.make();
  @TempDir private Path folder;
  private Path certificate;
  private Path key;
  private TlsIdentitySource source;

  @BeforeEach
  void write() throws IOException {
    certificate = Files.writeString(folder.resolve("tls.crt"), made.certificate());
    key = Files.writeString(folder.resolve("tls.key"), made.key());
    source = source(InstantSource.system());
  }

  private TlsIdentitySource source(InstantSource clock) {
    return new TlsIdentitySource(new TlsFiles(certificate, key, Optional.empty()), clock);
  }

  @Test
  void a_certificate_and_its_key_are_used() throws Exception {
    assertThat(source.load().expires()).isEqualTo(made.expires());
  }

  @Test
  void a_key_is_read_in_the_form_of_cert_manager_for_rsa() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    byte[] pkcs1 =
        PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded())
            .parsePrivateKey()
            .toASN1Primitive()
            .getEncoded();

    assertThat(PemBlocks.privateKey(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(pair.getPrivate());
  }

  @Test
  void a_key_is_read_in_the_form_of_openssl_for_curves() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    byte[] sec1 =
        new org.bouncycastle.asn1.sec.ECPrivateKey(
                256,
                ((ECPrivateKey) pair.getPrivate()).getS(),
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()).getPublicKeyData(),
                SECObjectIdentifiers.secp256r1)
            .getEncoded();

    assertThat(PemBlocks.privateKey(pem("EC PRIVATE KEY", sec1)))
        .asInstanceOf(type(ECPrivateKey.class))
        .extracting(ECPrivateKey::getS)
        .isEqualTo(((ECPrivateKey) pair.getPrivate()).getS());
  }

  private static TlsMaterial.Part pem(String label, byte[] der) {
    return new TlsMaterial.Part(
        "tls.key",
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(der), label));
  }

  @Test
  void a_file_that_is_not_there_is_named() throws IOException {
    Files.delete(key);

    assertUnsound(key + ": there is no such file");
  }

  @Test
  void an_empty_file_is_no_certificate() throws IOException {
    Files.writeString(certificate, "");

    assertUnsound(certificate + ": it holds no certificate");
  }

  @Test
  void a_certificate_is_no_key() throws IOException {
    Files.writeString(key, made.certificate());

    assertUnsound(key + ": it holds no private key");
  }

  @Test
  void a_broken_key_is_not_quoted() throws IOException {
    Files.writeString(
        key, "-----BEGIN PRIVATE KEY-----\nb3Blbi1zZXNhbWU=\n-----END PRIVATE KEY-----\n");

    assertUnsound(key + ": a block in it is broken");
    assertThatThrownBy(source::load).hasMessageNotContaining("b3Blbi1z").hasNoCause();
  }

  @Test
  void a_key_of_another_certificate_is_refused() throws IOException {
    Files.writeString(key, Certificates.make().key());

    assertUnsound(key + ": the private key is not that of the first certificate in " + certificate);
  }

  @Test
  void a_certificate_that_has_expired_is_refused() {
    TlsIdentitySource later = source(InstantSource.fixed(made.expires().plusSeconds(1)));

    assertThatThrownBy(later::load)
        .isInstanceOf(UnsoundException.class)
        .hasMessageContaining("expired at " + made.expires());
  }

  @Test
  void a_certificate_that_is_not_valid_yet_is_refused() {
    TlsIdentitySource before =
        source(InstantSource.fixed(made.expires().minus(Duration.ofDays(400))));

    assertThatThrownBy(before::load)
        .isInstanceOf(UnsoundException.class)
        .hasMessageContaining("is valid from");
  }

  @Test
  void a_mount_whose_link_is_moved_is_read_anew() throws Exception {
    Path mounted = Files.createDirectory(folder.resolve("mount"));
    FingerprintTest.Mount mount = new FingerprintTest.Mount(mounted);
    mount.write("1", "tls.crt", made.certificate());
    mount.write("1", "tls.key", made.key());
    Recorded reloads = new Recorded();
    Current<TlsIdentity> current =
        Current.of(
            new TlsIdentitySource(
                new TlsFiles(
                    mounted.resolve("tls.crt"), mounted.resolve("tls.key"), Optional.empty()),
                InstantSource.system()),
            reloads);
    TlsIdentity first = current.get();
    assertThat(current.reload()).isEqualTo(Current.Result.UNCHANGED);

    SelfSigned next = Certificates.make();
    Path prepared = Files.createDirectories(mounted.resolve("..2"));
    Files.writeString(prepared.resolve("tls.key"), next.key());
    mount.write("2", "tls.crt", next.certificate());

    assertThat(current.reload()).isEqualTo(Current.Result.REPLACED);
    assertThat(current.get()).isNotSameAs(first);
    assertThat(reloads.said).containsExactly("replaced");
  }

  @Test
  void client_authorities_are_read_anew_with_the_rest() throws Exception {
    Path authorities = Files.writeString(folder.resolve("ca.crt"), ClientCertificate.make().pem());
    Recorded reloads = new Recorded();
    Current<TlsIdentity> current =
        Current.of(
            new TlsIdentitySource(
                new TlsFiles(certificate, key, Optional.of(authorities)), InstantSource.system()),
            reloads);
    TlsIdentity first = current.get();
    assertThat(current.reload()).isEqualTo(Current.Result.UNCHANGED);

    Files.writeString(authorities, ClientCertificate.make().pem());
    assertThat(current.reload()).isEqualTo(Current.Result.REPLACED);
    TlsIdentity second = current.get();
    assertThat(second).isNotSameAs(first);

    Files.writeString(authorities, "");
    assertThat(current.reload()).isEqualTo(Current.Result.REFUSED);
    assertThat(current.get()).isSameAs(second);
    assertThat(reloads.said).hasSize(2).first().isEqualTo("replaced");
  }

  @Test
  void a_file_without_client_authorities_is_refused() throws IOException {
    Path authorities = Files.writeString(folder.resolve("ca.crt"), made.key());
    source =
        new TlsIdentitySource(
            new TlsFiles(certificate, key, Optional.of(authorities)), InstantSource.system());

    assertUnsound(authorities + ": it holds no certificate");
  }

  private void assertUnsound(String message) {
    assertThatThrownBy(source::load)
        .isInstanceOf(UnsoundException.class)
        .hasMessageStartingWith(message);
  }
}
