package dev.chartgate.webhook.server;

import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of tests, for the loopback address. */
final class Certificates {
  private Certificates() {}

  static SelfSigned make() {
    return SelfSigned.make(
        List.of("localhost", "127.0.0.1"), Duration.ofDays(1), InstantSource.system());
  }

  /** As a server uses it that asks clients for nothing. */
  static TlsMaterial material(SelfSigned made) {
    return new TlsMaterial(
        new TlsMaterial.Part("tls.crt", made.certificate()),
        new TlsMaterial.Part("tls.key", made.key()),
        Optional.empty());
  }

  /** As a client trusts it. */
  static SSLContext trusting(SelfSigned... made) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust(made), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What trusts them. */
  static TrustManager[] trust(SelfSigned... made) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < made.length; i++) {
        store.setCertificateEntry(
            "authority-" + i,
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(
                        made[i].authority().getBytes(StandardCharsets.US_ASCII))));
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      return trust.getTrustManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
