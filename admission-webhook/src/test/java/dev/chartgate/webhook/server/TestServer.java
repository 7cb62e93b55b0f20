package dev.chartgate.webhook.server;

import dev.chartgate.webhook.certificate.SelfSigned;
import dev.chartgate.webhook.verdict.Reviewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;

/** A server on the loopback address, whose time stands still, and a client that trusts it. */
final class TestServer implements AutoCloseable {
  static final ReviewBounds BOUNDS =
      new ReviewBounds(2, 300, Duration.ofSeconds(2), 100_000, 10_000_000, 100);

  /** So that a mistake fails a test rather than stops it. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  static final FailureAnswers DENY = new FailureAnswers(FailureDecision.DENY, FailureDecision.DENY);

  final SelfSigned certificate = Certificates.make();
  final Variable<TlsMaterial> tls = new Variable<>(Certificates.material(certificate));
  final Variable<RulesInForce> rules;
  final Reviews.Nothing cluster = new Reviews.Nothing();
  final ManualAlarms alarms = new ManualAlarms();
  final WebhookServer server;
  final HttpClient client;

  TestServer(Reviewer reviewer) throws UnsoundException, IOException {
    this(reviewer, BOUNDS, DENY);
  }

  TestServer(Reviewer reviewer, ReviewBounds bounds, FailureAnswers failures)
      throws UnsoundException, IOException {
    this.rules = new Variable<>(Reviews.judgedBy("first", reviewer));
    this.server =
        new WebhookServer(
            new ServerSettings(
                "127.0.0.1", 0, 0, bounds, failures, Duration.ofDays(1), Duration.ofSeconds(10)),
            tls,
            rules,
            cluster,
            InstantSource.system(),
            alarms);
    this.client = client(Certificates.trusting(certificate));
  }

  static HttpClient client(SSLContext trust) {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trust).build();
  }

  URI validate(String query) {
    return URI.create("https://127.0.0.1:" + server.port() + "/validate" + query);
  }

  static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Content-Type", "application/json");
  }

  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(
        request(validate("?timeout=10s")).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  CompletableFuture<HttpResponse<String>> postAsync(String body) {
    return client.sendAsync(
        request(validate("?timeout=10s")).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> probe(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.metricsPort() + path))
            .build());
  }

  String metrics() throws IOException, InterruptedException {
    return probe("/metrics").body();
  }

  /** Ends the server without waiting for anybody who may still send. */
  @Override
  public void close() {
    client.shutdownNow();
    Thread end = Thread.ofPlatform().start(server::close);
    try {
      while (end.isAlive()) {
        alarms.advance(Duration.ofSeconds(30));
        end.join(Duration.ofMillis(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
