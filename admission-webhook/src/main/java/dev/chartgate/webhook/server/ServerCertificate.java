package dev.chartgate.webhook.server;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A certificate that a server means to show.
 *
 * @param name where it comes from, for messages
 * @param chain the certificate, and those that it is signed by
 */
record ServerCertificate(String name, List<X509Certificate> chain) {
  private static final int CHALLENGE = 32;

  private X509Certificate own() {
    return chain.getFirst();
  }

  /** The last moment at which it is valid. */
  Instant expires() {
    return own().getNotAfter().toInstant();
  }

  /**
   * Looks at the times between which it is valid.
   *
   * @throws UnsoundException if now is not between them
   */
  void requireValid(Instant now) throws UnsoundException {
    if (now.isAfter(expires())) {
      throw new UnsoundException(
          "%s: the certificate expired at %s; renew it".formatted(name, expires()), List.of());
    }
    Instant begins = own().getNotBefore().toInstant();
    if (now.isBefore(begins)) {
      throw new UnsoundException(
          "%s: the certificate is valid from %s on, and now is %s".formatted(name, begins, now),
          List.of());
    }
  }

  /**
   * Tries whether a key is the certificate's.
   *
   * @param keyName where the key comes from, for messages
   * @throws UnsoundException if it is not
   */
  void requireKey(String keyName, PrivateKey key) throws UnsoundException {
    if (!fits(own().getPublicKey(), key)) {
      throw new UnsoundException(
          "%s: the private key is not that of the first certificate in %s".formatted(keyName, name),
          List.of());
    }
  }

  private static boolean fits(PublicKey own, PrivateKey key) {
    try {
      String algorithm =
          switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
          };
      byte[] challenge = new byte[CHALLENGE];
      new SecureRandom().nextBytes(challenge);
      Signature signer = Signature.getInstance(algorithm);
      signer.initSign(key);
      signer.update(challenge);
      byte[] signature = signer.sign();
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(own);
      verifier.update(challenge);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
