package dev.chartgate.webhook.server;

import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Reads PEM blocks. Private keys come in three forms: PKCS #8, and those of cert-manager and
 * OpenSSL for RSA (PKCS #1) and for elliptic curves (SEC 1), which the JDK does not read.
 */
final class PemBlocks {
  private PemBlocks() {}

  /**
   * The certificates.
   *
   * @throws UnsoundException if there is none, or one is broken
   */
  static List<X509Certificate> certificates(TlsMaterial.Part part) throws UnsoundException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Object block : blocks(part)) {
      if (block instanceof X509CertificateHolder holder) {
        certificates.add(certificate(part, holder));
      }
    }
    if (certificates.isEmpty()) {
      throw new UnsoundException(
          part.name()
              + ": it holds no certificate (a block that begins -----BEGIN CERTIFICATE-----)",
          List.of());
    }
    return certificates;
  }

  /**
   * The private key.
   *
   * @throws UnsoundException if there is none that is not encrypted, or it is broken
   */
  static PrivateKey privateKey(TlsMaterial.Part part) throws UnsoundException {
    for (Object block : blocks(part)) {
      try {
        switch (block) {
          case PEMKeyPair pair -> {
            return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
          }
          case PrivateKeyInfo key -> {
            return new JcaPEMKeyConverter().getPrivateKey(key);
          }
          default -> {
            // Parameters of a curve may stand before its key.
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        throw broken(part);
      }
    }
    throw new UnsoundException(
        part.name()
            + ": it holds no private key (a block that begins -----BEGIN PRIVATE KEY-----, and is"
            + " not encrypted)",
        List.of());
  }

  private static X509Certificate certificate(TlsMaterial.Part part, X509CertificateHolder holder)
      throws UnsoundException {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (CertificateException e) {
      throw broken(part);
    }
  }

  private static List<Object> blocks(TlsMaterial.Part part) throws UnsoundException {
    List<Object> blocks = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(part.pem()))) {
      for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
        blocks.add(block);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw broken(part);
    }
    return blocks;
  }

  /** What the library says may quote the file, which may be a private key. */
  private static UnsoundException broken(TlsMaterial.Part part) {
    return new UnsoundException(
        part.name() + ": a block in it is broken; its PEM or what is encoded in it cannot be read",
        List.of());
  }
}
