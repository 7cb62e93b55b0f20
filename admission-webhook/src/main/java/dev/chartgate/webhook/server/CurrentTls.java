package dev.chartgate.webhook.server;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSessionContext;

/**
 * Makes connections with the certificate that is in use when they begin. Those that were made
 * before go on with theirs, so that a new certificate costs no request; they cannot be taken up
 * again under the new one, so that a client is looked at anew.
 */
final class CurrentTls extends SslContext {
  private final Current<TlsIdentity> identity;

  CurrentTls(Current<TlsIdentity> identity) {
    this.identity = identity;
  }

  private SslContext now() {
    return identity.get().context();
  }

  @Override
  public boolean isClient() {
    return false;
  }

  @Override
  public List<String> cipherSuites() {
    return now().cipherSuites();
  }

  @Override
  @SuppressWarnings("deprecation") // it is abstract
  public io.netty.handler.ssl.ApplicationProtocolNegotiator applicationProtocolNegotiator() {
    return now().applicationProtocolNegotiator();
  }

  @Override
  public SSLEngine newEngine(ByteBufAllocator allocator) {
    return now().newEngine(allocator);
  }

  @Override
  public SSLEngine newEngine(ByteBufAllocator allocator, String host, int port) {
    return now().newEngine(allocator, host, port);
  }

  @Override
  public SSLSessionContext sessionContext() {
    return now().sessionContext();
  }
}
