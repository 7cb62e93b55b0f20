package dev.chartgate.webhook;

import dev.chartgate.webhook.certificate.SelfSigned;
import dev.chartgate.webhook.review.SampleReviews;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Runs the webhook for a moment, from which the build makes the AOT cache of its start. It is in
 * the jar because a cache only serves the class path that it was made with.
 */
final class StartupTraining {
  private static final int ROUNDS = 20;
  private static final String HOST = "127.0.0.1";

  /** A cluster that nobody serves: what asks for it is loaded, and fails. */
  private static final String NOWHERE =
      """
      apiVersion: v1
      kind: Config
      current-context: nowhere
      clusters: [{ name: nowhere, cluster: { server: "https://127.0.0.1:1" } }]
      contexts: [{ name: nowhere, context: { cluster: nowhere, user: nobody } }]
      users: [{ name: nobody, user: { token: none } }]
      """;

  private StartupTraining() {}

  /**
   * Starts the webhook, sends it reviews, and ends it.
   *
   * @param args a folder to work in
   * @throws IllegalStateException if it does not start, or does not answer
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    SelfSigned certificate =
        SelfSigned.make(List.of(HOST), Duration.ofDays(1), InstantSource.system());
    String cert =
        "--tls-cert=" + Files.writeString(folder.resolve("tls.crt"), certificate.certificate());
    String key = "--tls-key=" + Files.writeString(folder.resolve("tls.key"), certificate.key());
    var _ =
        program()
            .start(
                List.of(
                    cert,
                    key,
                    "--on-error=deny",
                    "--on-deadline=deny",
                    "--kubeconfig=" + Files.writeString(folder.resolve("nowhere.yaml"), NOWHERE)));
    ChartgateWebhook.Outcome outcome =
        program()
            .start(
                List.of(
                    "--dev",
                    "--address=" + HOST,
                    "--port=0",
                    "--metrics-port=0",
                    "--shutdown-grace=0s",
                    "--cache-entries=0",
                    cert,
                    key));
    switch (outcome) {
      case ChartgateWebhook.Outcome.Ended(int code) ->
          throw new IllegalStateException("the webhook ended at once: " + code);
      case ChartgateWebhook.Outcome.Running(RunningWebhook webhook) -> {
        try (webhook) {
          send(webhook, certificate.authority());
        }
        // The threads of the network linger; the cache is written when the process ends.
        System.exit(0);
      }
    }
  }

  /** What it says of itself is of no use here, but its log is the build's. */
  private static ChartgateWebhook program() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new ChartgateWebhook(Map.of(), nowhere, nowhere);
  }

  private static void send(RunningWebhook webhook, String authority)
      throws IOException, InterruptedException, GeneralSecurityException {
    URI reviews =
        URI.create("https://%s:%d/validate?timeout=30s".formatted(HOST, webhook.server().port()));
    URI ready = URI.create("http://%s:%d/readyz".formatted(HOST, webhook.server().metricsPort()));
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(authority)).build()) {
      require(client, HttpRequest.newBuilder(ready).build());
      for (int round = 0; round < ROUNDS; round++) {
        for (byte[] body : SampleReviews.bodies()) {
          require(
              client,
              HttpRequest.newBuilder(reviews)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build());
        }
      }
    }
  }

  private static void require(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(request + ": " + response.statusCode());
    }
  }

  private static SSLContext trusting(String authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(
        "authority",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII))));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
