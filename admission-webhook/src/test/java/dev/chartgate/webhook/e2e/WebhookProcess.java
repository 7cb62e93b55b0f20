package dev.chartgate.webhook.e2e;

import dev.chartgate.webhook.apiserver.ServerProcess;
import dev.chartgate.webhook.apiserver.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;

/** The webhook in a process of its own, started from its distribution. */
public final class WebhookProcess implements AutoCloseable {
  /** What the build has made. */
  private static final Path PROGRAM = Path.of("target/chartgate/bin/chartgate-webhook");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ServerProcess process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final int probes;

  private WebhookProcess(ServerProcess process, int port, int probes) {
    this.process = process;
    this.port = port;
    this.probes = probes;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param port where reviews are sent to
   * @param probes where it is asked whether it is ready
   * @param log what it prints
   * @param arguments what else it is told
   */
  public static WebhookProcess start(int port, int probes, Path log, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM.toAbsolutePath().toString(),
                "--address=127.0.0.1",
                "--port=" + port,
                "--metrics-port=" + probes));
    command.addAll(arguments);
    ServerProcess process = ServerProcess.start(log, command, Map.of());
    WebhookProcess webhook = new WebhookProcess(process, port, probes);
    try {
      process.awaitReady(webhook.page("readyz"), Optional.empty(), PATIENCE);
    } catch (IOException | InterruptedException | RuntimeException e) {
      webhook.close();
      throw e;
    }
    return webhook;
  }

  /** A port that nobody listened on a moment ago. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  /** Where reviews are sent to. */
  public String url() {
    return "https://127.0.0.1:" + port + "/validate";
  }

  /** Whether it says that reviews may be sent to it. */
  boolean isReady() {
    try {
      return ask("readyz").statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen any more
    }
  }

  /** Whether who trusts some authorities, PEM, connects to it at this moment. */
  boolean isTrustedBy(String authorities) {
    try (SSLSocket socket =
        (SSLSocket)
            Trust.in(authorities)
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.startHandshake();
      return true;
    } catch (SSLHandshakeException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends it a review, without an API server.
   *
   * @param tls whom to trust, and what to show
   * @return the answer's body
   * @throws UncheckedIOException if it takes no review from such a client
   */
  String review(String review, SSLContext tls) {
    try (HttpClient api = HttpClient.newBuilder().sslContext(tls).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url()))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(review))
              .build();
      return api.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What it has printed. */
  String log() {
    try {
      return process.output();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells it to end, and waits for that; the exit code. */
  int stop() {
    return process.stop();
  }

  private HttpResponse<String> ask(String page) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(page(page))).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private String page(String name) {
    return "http://127.0.0.1:" + probes + "/" + name;
  }

  @Override
  public void close() {
    process.kill();
    client.shutdownNow();
  }
}
