package dev.chartgate.webhook.server;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import jakarta.inject.Singleton;
import java.util.List;

/** Has Micronaut listen on two ports: reviews come by TLS, probes and metrics without. */
@Singleton
final class Listeners implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
  private final ServerSettings settings;

  Listeners(ServerSettings settings) {
    this.settings = settings;
  }

  @Override
  public NettyHttpServerConfiguration onCreated(
      BeanCreatedEvent<NettyHttpServerConfiguration> event) {
    NettyListenerConfiguration reviews = new NettyListenerConfiguration("reviews");
    settings.host().ifPresent(reviews::setHost);
    reviews.setPort(settings.port());
    reviews.setSsl(true);
    NettyListenerConfiguration metrics = new NettyListenerConfiguration("metrics");
    settings.host().ifPresent(metrics::setHost);
    metrics.setPort(settings.metricsPort());
    // A server that ends is still asked whether it is alive.
    metrics.setSupportGracefulShutdown(false);
    event.getBean().setListeners(List.of(reviews, metrics));
    return event.getBean();
  }
}
