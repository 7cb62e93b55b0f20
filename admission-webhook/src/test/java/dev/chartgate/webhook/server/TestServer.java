package dev.chartgate.webhook.server;

import dev.chartgate.webhook.certificate.SelfSigned;
import dev.chartgate.webhook.verdict.Reviewer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** A server on the loopback address, whose time stands still, and a client that trusts it. */
final class TestServer implements AutoCloseable {
  static final ReviewBounds BOUNDS =
      new ReviewBounds(2, 300, Duration.ofSeconds(2), 100_000, 10_000_000, 100);

  /** So that a mistake fails a test rather than stops it. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Shorter than others wait for anything. */
  static final Duration GRACE = Duration.ofSeconds(1);

  static final FailureAnswers DENY = new FailureAnswers(FailureDecision.DENY, FailureDecision.DENY);

  final SelfSigned certificate;
  final Variable<TlsMaterial> tls;
  final Variable<RulesInForce> rules;
  final Watches watches = new Watches();
  final Reviews.Nothing cluster = new Reviews.Nothing();
  final ManualAlarms alarms = new ManualAlarms();
  final WebhookServer server;
  final HttpClient client;

  TestServer(Reviewer reviewer) throws UnsoundException, IOException {
    this(reviewer, BOUNDS, DENY);
  }

  TestServer(Reviewer reviewer, ReviewBounds bounds, FailureAnswers failures)
      throws UnsoundException, IOException {
    this(reviewer, bounds, failures, Certificates.make());
  }

  TestServer(Reviewer reviewer, SelfSigned certificate, TlsMaterial material)
      throws UnsoundException, IOException {
    this(reviewer, BOUNDS, DENY, certificate, material);
  }

  private TestServer(
      Reviewer reviewer, ReviewBounds bounds, FailureAnswers failures, SelfSigned certificate)
      throws UnsoundException, IOException {
    this(reviewer, bounds, failures, certificate, Certificates.material(certificate));
  }

  private TestServer(
      Reviewer reviewer,
      ReviewBounds bounds,
      FailureAnswers failures,
      SelfSigned certificate,
      TlsMaterial material)
      throws UnsoundException, IOException {
    this.certificate = certificate;
    this.tls = new Variable<>(material);
    this.rules = new Variable<>(Reviews.judgedBy("first", reviewer));
    this.server =
        new WebhookServer(
            new ServerSettings(
                Optional.of("127.0.0.1"), 0, 0, bounds, failures, Duration.ofDays(1), GRACE),
            tls,
            rules,
            cluster,
            watches,
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

  /** What comes of something that was sent. */
  static HttpResponse<String> await(CompletableFuture<HttpResponse<String>> sent) {
    return sent.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Sends text as it is, and reads until the server ends the connection or has answered. */
  String sendRaw(String text) throws IOException {
    try (Socket socket = openRaw(text)) {
      return status(socket);
    }
  }

  /** Sends text as it is, and leaves the connection open. */
  Socket openRaw(String text) throws IOException {
    Socket socket =
        Certificates.trusting(certificate)
            .getSocketFactory()
            .createSocket("127.0.0.1", server.port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** The line with the status. */
  static String status(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    return String.valueOf(reader.readLine());
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
