package dev.chartgate.webhook.bench;

import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's certificate for the TLS of the JDK. */
final class ServerContext {
  private static final char[] NO_PASSWORD = {};

  private ServerContext() {}

  static SSLContext of(SelfSigned made) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      String key = made.key().replaceAll("-----[A-Z ]+-----|\\s", "");
      store.setKeyEntry(
          "server",
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))),
          NO_PASSWORD,
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(made.certificate().getBytes(StandardCharsets.US_ASCII)))
              .toArray(Certificate[]::new));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
