package dev.chartgate.helm.function.crypto;

import dev.chartgate.helm.template.call.FunctionException;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes X.509 certificates (RFC 5280) with the content that Sprig gives them. */
final class Certificates {
  private static final int KEY_ID_LENGTH = 20;
  private static final int SERIAL_BITS = 128;
  private static final int FIRST_GENERALIZED_YEAR = 2050;
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
  private static final DateTimeFormatter GENERALIZED_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

  private final RandomGenerator random;
  private final Instant now;

  Certificates(RandomGenerator random, Instant now) {
    this.random = random;
    this.now = now;
  }

  /**
   * Who signs.
   *
   * @param name the name in DER
   * @param keyId what its key is known by, if it says so
   * @param key its key
   */
  record Issuer(DerReader name, Optional<DerReader> keyId, KeyMaterial key) {}

  /** A certificate that is signed with its own key. */
  String selfSigned(CertificateSubject subject, KeyMaterial key, boolean authority)
      throws FunctionException {
    DerReader name = new DerReader(name(subject.commonName()));
    return create(subject, key, authority, new Issuer(name, Optional.empty(), key));
  }

  /** A certificate that another signs. */
  String signed(CertificateSubject subject, KeyMaterial key, Issuer issuer)
      throws FunctionException {
    return create(subject, key, false, issuer);
  }

  /**
   * The issuer that a certificate and its key make.
   *
   * @throws FunctionException if it is none
   */
  static Issuer issuer(String certificate, String key) throws FunctionException {
    X509Certificate parsed = parse(certificate);
    KeyMaterial material = KeyMaterial.parse(key);
    if (!Arrays.equals(
        parsed.getPublicKey().getEncoded(), material.pair().getPublic().getEncoded())) {
      throw new FunctionException(
          "error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey");
    }
    Optional<DerReader> keyId = Optional.empty();
    byte[] extension = parsed.getExtensionValue("2.5.29.14");
    if (extension != null) {
      keyId = Optional.of(new DerReader(extension).next().content().next().content());
    }
    DerReader name = new DerReader(parsed.getSubjectX500Principal().getEncoded());
    return new Issuer(name, keyId, material);
  }

  /**
   * The certificate of a text.
   *
   * @throws FunctionException if it holds none
   */
  static X509Certificate parse(String text) throws FunctionException {
    Optional<Pem.Block> block = Pem.decode(text);
    if (block.isEmpty()) {
      throw new FunctionException("unable to decode certificate");
    }
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(block.get().content().bytes()));
    } catch (GeneralSecurityException e) {
      throw new FunctionException(
          "error parsing certificate: decodedCert.Bytes: " + e.getMessage(), e);
    }
  }

  private String create(
      CertificateSubject subject, KeyMaterial key, boolean authority, Issuer issuer)
      throws FunctionException {
    byte[] algorithm = algorithm(issuer.key());
    byte[] content =
        Der.sequence(
            Der.tagged(0, Der.integer(2)),
            Der.integer(new BigInteger(SERIAL_BITS, new SeededRandom(random))),
            algorithm,
            issuer.name().bytes(),
            Der.sequence(time(now), time(now.plus(subject.days(), ChronoUnit.DAYS))),
            name(subject.commonName()),
            key.pair().getPublic().getEncoded(),
            Der.tagged(3, Der.sequence(extensions(subject, key, authority, issuer))));
    try {
      Signature signature = Signature.getInstance(signatureName(issuer.key()));
      signature.initSign(issuer.key().pair().getPrivate(), new SeededRandom(random));
      signature.update(content);
      byte[] certificate = Der.sequence(content, algorithm, Der.bits(signature.sign(), 0));
      return Pem.encode("CERTIFICATE", certificate);
    } catch (GeneralSecurityException e) {
      throw new FunctionException("error creating certificate: " + e.getMessage(), e);
    }
  }

  private static String signatureName(KeyMaterial key) throws FunctionException {
    return switch (key.kind()) {
      case RSA -> "SHA256withRSA";
      case EC -> "SHA256withECDSA";
      case ED25519 -> "Ed25519";
      case DSA ->
          throw new FunctionException(
              "error creating certificate: x509: only RSA, ECDSA and Ed25519 keys supported");
    };
  }

  private static byte[] algorithm(KeyMaterial key) {
    return switch (key.kind()) {
      case RSA -> Der.sequence(Der.identifier("1.2.840.113549.1.1.11"), Der.nothing());
      case EC -> Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
      case DSA, ED25519 -> Der.sequence(Der.identifier("1.3.101.112"));
    };
  }

  private static byte[] name(String commonName) {
    if (commonName.isEmpty()) {
      return Der.sequence();
    }
    return Der.sequence(Der.set(Der.sequence(Der.identifier("2.5.4.3"), Der.text(commonName))));
  }

  private static byte[] time(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    return time.getYear() >= 1950 && time.getYear() < FIRST_GENERALIZED_YEAR
        ? Der.element(0x17, UTC_TIME.format(time).getBytes(StandardCharsets.US_ASCII))
        : Der.element(0x18, GENERALIZED_TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[][] extensions(
      CertificateSubject subject, KeyMaterial key, boolean authority, Issuer issuer)
      throws FunctionException {
    List<byte[]> all = new ArrayList<>();
    // Digital signature and key encipherment; of an authority, signing certificates, too.
    byte[] usage = {(byte) (authority ? 0xA4 : 0xA0)};
    all.add(extension("2.5.29.15", true, Der.bits(usage, authority ? 2 : 5)));
    all.add(
        extension(
            "2.5.29.37",
            false,
            Der.sequence(
                Der.identifier("1.3.6.1.5.5.7.3.1"), Der.identifier("1.3.6.1.5.5.7.3.2"))));
    all.add(
        extension("2.5.29.19", true, authority ? Der.sequence(Der.bool(true)) : Der.sequence()));
    if (authority) {
      all.add(extension("2.5.29.14", false, Der.octets(keyId(key))));
    }
    if (issuer.keyId().isPresent()) {
      byte[] id = Der.element(0x80, issuer.keyId().get().bytes());
      all.add(extension("2.5.29.35", false, Der.sequence(id)));
    }
    if (!subject.addresses().isEmpty()) {
      byte[][] entries = subject.addresses().stream().map(DerReader::bytes).toArray(byte[][]::new);
      all.add(extension("2.5.29.17", subject.commonName().isEmpty(), Der.sequence(entries)));
    }
    return all.toArray(byte[][]::new);
  }

  private static byte[] extension(String id, boolean critical, byte[] content) {
    byte[] octets = Der.octets(content);
    return critical
        ? Der.sequence(Der.identifier(id), Der.bool(true), octets)
        : Der.sequence(Der.identifier(id), octets);
  }

  /** A truncated SHA-256 of the public key, as RFC 7093 has it. */
  private static byte[] keyId(KeyMaterial key) throws FunctionException {
    DerReader fields = new DerReader(key.pair().getPublic().getEncoded()).next().content();
    fields.next();
    byte[] bits = fields.next().content().bytes();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bits, 1, bits.length - 1);
      return Arrays.copyOf(digest.digest(), KEY_ID_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("each Java has it", e);
    }
  }
}
