package dev.chartgate.webhook.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The webhook's metrics. Safe for many threads. */
final class WebhookMetrics {
  /** From an answer that was kept to one that the longest timeout leaves time for, in seconds. */
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  private final Counter reviews =
      Counter.builder()
          .name("chartgate_reviews_total")
          .help("Reviews that were answered, by the strictest thing that was decided.")
          .labelNames("decision", "kind", "operation")
          .register(registry);
  private final Histogram durations =
      Histogram.builder()
          .name("chartgate_review_duration_seconds")
          .help("Time from the arrival of a review to its answer.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter findings =
      Counter.builder()
          .name("chartgate_findings_total")
          .help("Rules that reviews were found to break, by code.")
          .labelNames("code")
          .register(registry);
  private final Counter failures =
      Counter.builder()
          .name("chartgate_failures_total")
          .help("Reviews that were not judged, and what became of the request then.")
          .labelNames("reason", "decision")
          .register(registry);
  private final Counter refused =
      Counter.builder()
          .name("chartgate_refused_requests_total")
          .help("Requests that are no review, or that were not read.")
          .labelNames("reason")
          .register(registry);
  private final Counter cache =
      Counter.builder()
          .name("chartgate_cache_total")
          .help("Judged reviews, by whether the answer was kept from before.")
          .labelNames("result")
          .register(registry);
  private final Counter reloads =
      Counter.builder()
          .name("chartgate_reloads_total")
          .help("Changes of files that were noticed, by whether what they say is in use.")
          .labelNames("what", "result")
          .register(registry);

  Counter reviews() {
    return reviews;
  }

  Histogram durations() {
    return durations;
  }

  Counter findings() {
    return findings;
  }

  Counter failures() {
    return failures;
  }

  Counter refused() {
    return refused;
  }

  Counter cache() {
    return cache;
  }

  Counter reloads() {
    return reloads;
  }

  /** Adds a number that is asked for whenever the metrics are. */
  void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  /** Adds numbers that are asked for whenever the metrics are, one for each value of a label. */
  void gauges(String name, String help, String label, Supplier<Map<String, Integer>> values) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(label)
        .callback(callback -> values.get().forEach((of, value) -> callback.call(value, of)))
        .register(registry);
  }

  /** All of them, in the text format of Prometheus. */
  byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** How {@link #text} calls itself. */
  String contentType() {
    return writer.getContentType();
  }
}
