package dev.chartgate.webhook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.review.Answer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRequestsTest {
  private final AtomicInteger judged = new AtomicInteger();
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    server =
        new TestServer(_ -> {
          judged.incrementAndGet();
          return Answer.PASS;
        });
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void what_is_no_json_is_malformed() throws Exception {
    HttpResponse<String> response = server.post("{\"kind\": AdmissionReview}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    assertThat(response.body()).isEqualTo("chartgate: this is not JSON (line 1, column 10)\n");
  }

  @Test
  void an_unknown_version_is_named() throws Exception {
    HttpResponse<String> response =
        server.post(Reviews.review("1", "a").replace("admission.k8s.io/v1", "admission.k8s.io/v9"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("admission.k8s.io/v9", "admissionReviewVersions");
  }

  @Test
  void json_that_is_nested_deep_is_malformed_and_nothing_falls() throws Exception {
    HttpResponse<String> response = server.post("[".repeat(90_000));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(server.post(Reviews.review("1", "after-deep")).statusCode()).isEqualTo(200);
  }

  @Test
  void another_content_type_is_refused_unread() throws Exception {
    HttpResponse<String> response =
        server.send(
            HttpRequest.newBuilder(server.validate(""))
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
                .build());

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("Content-Type: application/json");
  }

  @Test
  void no_content_type_is_refused() throws Exception {
    HttpResponse<String> response =
        server.send(
            HttpRequest.newBuilder(server.validate(""))
                .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
                .build());

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void a_content_type_may_name_its_encoding() throws Exception {
    HttpResponse<String> response =
        server.send(
            HttpRequest.newBuilder(server.validate(""))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
                .build());

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void a_compressed_body_is_refused() throws Exception {
    HttpResponse<String> response =
        server.send(
            TestServer.request(server.validate(""))
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[] {31, -117, 8}))
                .build());

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("Content-Encoding");
  }

  @Test
  void a_body_that_says_it_is_too_long_is_refused_before_it_comes() throws Exception {
    assertThat(
            server.sendRaw(
                """
                POST /validate HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: 100001\r
                \r
                """))
        .contains(" 413 ");
  }

  @Test
  void a_body_of_just_the_longest_length_is_read() throws Exception {
    String review = Reviews.review("1", "a");
    String padded = review + " ".repeat(TestServer.BOUNDS.bodyBytes() - review.length());

    assertThat(server.post(padded).statusCode()).isEqualTo(200);
  }

  @Test
  void a_body_that_never_ends_is_refused_while_it_is_read() throws Exception {
    byte[] chunk = ("1000\r\n" + " ".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.UTF_8);
    try (Socket socket =
        server.openRaw(
            """
            POST /validate HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Transfer-Encoding: chunked\r
            \r
            """)) {
      for (int sent = 0; sent <= TestServer.BOUNDS.bodyBytes(); sent += 0x1000) {
        socket.getOutputStream().write(chunk);
      }
      socket.getOutputStream().flush();

      assertThat(TestServer.status(socket)).contains(" 413 ");
    }
  }

  @Test
  void a_body_that_does_not_come_is_given_up_at_the_deadline() throws Exception {
    try (Socket socket =
        server.openRaw(
            """
            POST /validate?timeout=5s HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000\r
            \r
            {"kind":\
            """)) {
      server.alarms.awaitPending(1);
      server.alarms.advance(Duration.ofSeconds(5));

      assertThat(TestServer.status(socket)).contains(" 408 ");
    }
  }

  @Test
  void a_timeout_that_is_none_is_refused() throws Exception {
    HttpResponse<String> response =
        server.send(
            TestServer.request(server.validate("?timeout=soon"))
                .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
                .build());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("timeout", "soon");
  }

  @Test
  void a_review_without_a_timeout_is_answered() throws Exception {
    HttpResponse<String> response =
        server.send(
            TestServer.request(server.validate(""))
                .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
                .build());

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void reviews_come_by_post_only() throws Exception {
    HttpResponse<String> response =
        server.send(HttpRequest.newBuilder(server.validate("")).GET().build());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).isEqualTo("chartgate: Method Not Allowed\n");
  }

  @Test
  void no_review_comes_without_tls() throws Exception {
    HttpResponse<String> response =
        server.send(
            TestServer.request(
                    URI.create("http://127.0.0.1:" + server.server.metricsPort() + "/validate"))
                .POST(BodyPublishers.ofString(Reviews.review("1", "a")))
                .build());

    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void metrics_are_not_on_the_port_of_reviews() throws Exception {
    HttpResponse<String> response =
        server.send(HttpRequest.newBuilder(server.validate("").resolve("/metrics")).build());

    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void refused_requests_are_counted() throws Exception {
    assertThat(server.post("[]").statusCode()).isEqualTo(400);

    assertThat(server.metrics())
        .containsPattern("chartgate_refused_requests_total\\{reason=\"malformed\"} [1-9]");
  }
}
