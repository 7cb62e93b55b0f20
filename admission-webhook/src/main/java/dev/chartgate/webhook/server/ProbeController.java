package dev.chartgate.webhook.server;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Optional;

/** Tells how the server is, to the kubelet and to Prometheus. */
@Controller
final class ProbeController {
  private final Health health;
  private final WebhookMetrics metrics;

  ProbeController(Health health, WebhookMetrics metrics) {
    this.health = health;
    this.metrics = metrics;
  }

  /** Whether it runs at all. */
  @Get(value = "/livez", produces = MediaType.TEXT_PLAIN)
  String livez() {
    return "ok\n";
  }

  /** Whether it may be sent reviews. */
  @Get(value = "/readyz", produces = MediaType.TEXT_PLAIN)
  HttpResponse<String> readyz() {
    Optional<String> why = health.whyNotReady();
    return why.isEmpty()
        ? HttpResponse.ok("ok\n")
        : HttpResponse.<String>status(HttpStatus.SERVICE_UNAVAILABLE)
            .body("not ready: " + why.get() + "\n");
  }

  /** The metrics. */
  @Get("/metrics")
  MutableHttpResponse<byte[]> metrics() {
    return HttpResponse.ok(metrics.text()).contentType(MediaType.of(metrics.contentType()));
  }
}
