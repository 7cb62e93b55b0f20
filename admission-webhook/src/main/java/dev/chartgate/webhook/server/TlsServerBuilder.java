package dev.chartgate.webhook.server;

import io.micronaut.http.server.netty.ssl.ServerSslBuilder;
import io.micronaut.http.ssl.ServerSslConfiguration;
import io.netty.handler.ssl.SslContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives Micronaut the certificate that is in use. */
@Singleton
final class TlsServerBuilder implements ServerSslBuilder {
  private final CurrentTls tls;

  TlsServerBuilder(CurrentTls tls) {
    this.tls = tls;
  }

  @Override
  public ServerSslConfiguration getSslConfiguration() {
    return new ServerSslConfiguration();
  }

  @Override
  public Optional<SslContext> build() {
    return Optional.of(tls);
  }
}
