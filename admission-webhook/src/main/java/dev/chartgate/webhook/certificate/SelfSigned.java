package dev.chartgate.webhook.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/**
 * A certificate for a server, signed by an authority that is made for it alone. The authority's
 * private key is forgotten, so that nothing else can ever be signed by it.
 *
 * @param authority the authority's certificate, as PEM: what clients trust
 * @param certificate the server's certificate, as PEM
 * @param key the server's private key, as PEM (PKCS #8)
 * @param expires the last moment at which both certificates are valid
 */
public record SelfSigned(String authority, String certificate, String key, Instant expires) {
  private static final X500Name AUTHORITY = new X500Name("CN=Chartgate webhook authority");

  /** How far clocks may be behind ours. */
  private static final Duration SKEW = Duration.ofHours(1);

  private static final int SERIAL_BITS = 127;

  /**
   * Makes an authority and a server's certificate.
   *
   * @param names the names and IP addresses under which the server is called, at least one
   * @param validity how long both certificates are valid from now, in whole seconds
   * @throws IllegalArgumentException if there is no name
   */
  public static SelfSigned make(List<String> names, Duration validity, InstantSource clock) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a server's certificate needs a name");
    }
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    Instant expires = now.plus(validity);
    try {
      SecureRandom random = new SecureRandom();
      KeyPair signer = pair(random);
      KeyPair server = pair(random);
      X509CertificateHolder authority = authority(signer, now, expires, random);
      X509CertificateHolder certificate =
          server(server, names, signer.getPrivate(), authority, random);
      return new SelfSigned(
          Pem.write("CERTIFICATE", authority.getEncoded()),
          Pem.write("CERTIFICATE", certificate.getEncoded()),
          Pem.write("PRIVATE KEY", server.getPrivate().getEncoded()),
          expires);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("this Java runtime cannot make a certificate", e);
    }
  }

  /** Without the key, so that no log line has it. */
  @Override
  public String toString() {
    return "SelfSigned[expires=" + expires + "]";
  }

  private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static X509CertificateHolder authority(
      KeyPair keys, Instant now, Instant expires, SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    return new JcaX509v3CertificateBuilder(
            AUTHORITY,
            new BigInteger(SERIAL_BITS, random),
            Date.from(now.minus(SKEW)),
            Date.from(expires),
            AUTHORITY,
            keys.getPublic())
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()))
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
  }

  private static X509CertificateHolder server(
      KeyPair keys,
      List<String> names,
      PrivateKey signer,
      X509CertificateHolder authority,
      SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    return new JcaX509v3CertificateBuilder(
            AUTHORITY,
            new BigInteger(SERIAL_BITS, random),
            authority.getNotBefore(),
            authority.getNotAfter(),
            new X500Name("CN=Chartgate webhook"),
            keys.getPublic())
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
        .addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(names.stream().map(SelfSigned::name).toArray(GeneralName[]::new)))
        .addExtension(
            Extension.authorityKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority))
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer));
  }

  private static GeneralName name(String name) {
    return new GeneralName(
        IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }
}
