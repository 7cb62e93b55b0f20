package dev.chartgate.webhook.server;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Looks into what a server needs for TLS, so that nothing is used that no client would take. */
final class TlsIdentitySource implements Source<TlsIdentity> {
  private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");
  private final Source<TlsMaterial> material;
  private final InstantSource clock;

  TlsIdentitySource(Source<TlsMaterial> material, InstantSource clock) {
    this.material = material;
    this.clock = clock;
  }

  @Override
  public String fingerprint() throws IOException {
    return material.fingerprint();
  }

  @Override
  public TlsIdentity load() throws UnsoundException, IOException {
    TlsMaterial read = material.load();
    List<X509Certificate> chain = PemBlocks.certificates(read.certificate());
    PrivateKey key = PemBlocks.privateKey(read.key());
    Optional<List<X509Certificate>> clients =
        read.clientCa().isPresent()
            ? Optional.of(PemBlocks.certificates(read.clientCa().get()))
            : Optional.empty();
    ServerCertificate certificate = new ServerCertificate(read.certificate().name(), chain);
    certificate.requireValid(clock.instant());
    certificate.requireKey(read.key().name(), key);
    try {
      return new TlsIdentity(context(chain, key, clients), certificate.expires());
    } catch (SSLException e) {
      throw new UnsoundException(
          "%s and %s cannot be used for TLS"
              .formatted(read.certificate().name(), read.key().name()),
          List.of());
    }
  }

  private static SslContext context(
      List<X509Certificate> chain, PrivateKey key, Optional<List<X509Certificate>> clients)
      throws SSLException {
    SslContextBuilder builder =
        SslContextBuilder.forServer(key, chain).sslProvider(SslProvider.JDK).protocols(VERSIONS);
    if (clients.isPresent()) {
      builder.trustManager(clients.get()).clientAuth(ClientAuth.REQUIRE);
    }
    return builder.build();
  }
}
