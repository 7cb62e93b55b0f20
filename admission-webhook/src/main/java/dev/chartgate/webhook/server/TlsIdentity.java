package dev.chartgate.webhook.server;

import io.netty.handler.ssl.SslContext;
import java.time.Instant;

/**
 * What the server shows to clients, looked into and found sound.
 *
 * @param context makes the connections
 * @param expires the last moment at which the certificate is valid
 */
record TlsIdentity(SslContext context, Instant expires) {}
