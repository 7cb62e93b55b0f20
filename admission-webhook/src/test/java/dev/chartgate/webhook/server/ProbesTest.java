package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.cluster.WatchListener;
import dev.chartgate.webhook.review.Answer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProbesTest {

  @Test
  void it_is_ready_once_the_facts_are_in_and_alive_before() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      server.cluster.ready(false);
      HttpResponse<String> before = server.probe("/readyz");
      assertThat(before.statusCode()).isEqualTo(503);
      assertThat(before.body()).contains("not everything that is watched");
      assertThat(server.probe("/livez").statusCode()).isEqualTo(200);
      assertThat(server.metrics()).contains("chartgate_ready 0.0");

      server.cluster.ready(true);
      assertThat(server.probe("/readyz").statusCode()).isEqualTo(200);
      assertThat(server.metrics()).contains("chartgate_ready 1.0");
    }
  }

  @Test
  void metrics_are_prometheus_text() throws Exception {
    try (TestServer server = new TestServer(_ -> Answer.PASS)) {
      server.watches.changed("nodes", WatchListener.State.FOLLOWED);
      server.watches.leftOut("configmaps", 3);
      HttpResponse<String> response = server.probe("/metrics");

      assertThat(response.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
      assertThat(response.body())
          .contains("# TYPE chartgate_review_duration_seconds histogram")
          .contains("chartgate_ruleset{digest=\"first\"} 1.0")
          .contains("chartgate_rules 0.0")
          .contains("chartgate_watch_followed{watch=\"nodes\"} 1.0")
          .contains("chartgate_contents_left_out{watch=\"configmaps\"} 3.0")
          .contains("chartgate_cache_entries 0.0");
      assertThat(expiry(response.body())).isEqualTo(server.certificate.expires().getEpochSecond());
    }
  }

  private static long expiry(String metrics) {
    String name = "chartgate_certificate_expiry_timestamp_seconds ";
    return metrics
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void kinds_that_somebody_makes_up_do_not_fill_the_memory() {
    FewNames names = new FewNames(2);

    assertThat(names.of("Pod")).isEqualTo("Pod");
    assertThat(names.of("Job")).isEqualTo("Job");
    assertThat(names.of("Made-Up")).isEqualTo("other");
    assertThat(names.of("Pod")).isEqualTo("Pod");
  }
}
