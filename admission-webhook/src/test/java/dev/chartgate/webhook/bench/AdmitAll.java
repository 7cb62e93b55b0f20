package dev.chartgate.webhook.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A webhook that admits everything. It looks for the uid of a review, which it has to answer, and
 * at nothing else: what the hop costs.
 */
final class AdmitAll implements AutoCloseable {
  private static final Pattern UID = Pattern.compile("\"uid\":\\s*\"([^\"]+)\"");

  private final HttpsServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final SelfSigned certificate =
      SelfSigned.make(List.of("127.0.0.1"), Duration.ofDays(1), InstantSource.system());

  AdmitAll() throws IOException {
    // Otherwise the server waits for more before it sends the body of a short answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(ServerContext.of(certificate)));
    server.setExecutor(executor);
    server.createContext("/", AdmitAll::admit);
    server.start();
  }

  String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The certificate of its authority, PEM. */
  String authority() {
    return certificate.authority();
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private static void admit(HttpExchange exchange) throws IOException {
    String review =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    Matcher uid = UID.matcher(review);
    byte[] answer =
        """
        {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","response":{"uid":"%s","allowed":true}}
        """
            .formatted(uid.find() ? uid.group(1) : "")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
