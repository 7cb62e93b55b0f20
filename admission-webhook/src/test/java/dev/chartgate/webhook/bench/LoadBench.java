package dev.chartgate.webhook.bench;

import dev.chartgate.webhook.apiserver.ApiClient;
import dev.chartgate.webhook.apiserver.RealApiServer;
import dev.chartgate.webhook.apiserver.Trust;
import dev.chartgate.webhook.certificate.SelfSigned;
import dev.chartgate.webhook.e2e.WebhookProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures the distribution of the webhook under load, beside a webhook that looks at nothing and a
 * policy inside the API server, and prints tables.
 */
final class LoadBench implements AutoCloseable {
  private static final String NAMESPACE = "default";

  private final RealApiServer server;
  private final ApiClient client;
  private final AdmitAll admitAll = new AdmitAll();
  private final SelfSigned certificate =
      SelfSigned.make(List.of("127.0.0.1"), Duration.ofDays(1), InstantSource.system());
  private final WebhookProcess webhook;
  private int sent;

  private LoadBench(Path work) throws IOException, InterruptedException {
    server = RealApiServer.start(List.of());
    client = server.client();
    webhook =
        WebhookProcess.start(
            WebhookProcess.freePort(),
            WebhookProcess.freePort(),
            work.resolve("webhook.log"),
            List.of(
                "--tls-cert="
                    + Files.writeString(work.resolve("tls.crt"), certificate.certificate()),
                "--tls-key=" + Files.writeString(work.resolve("tls.key"), certificate.key()),
                "--on-error=deny",
                "--on-deadline=deny",
                "--kubeconfig=" + server.kubeconfig()));
  }

  /**
   * Runs all measurements.
   *
   * @param args a folder to work in
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
    if (System.getenv("KUBEBUILDER_ASSETS") == null) {
      System.out.println(
          "Not measured, because KUBEBUILDER_ASSETS names no folder with etcd and kube-apiserver"
              + " (.ci/run builds them): the webhook under load");
      return;
    }
    try (LoadBench bench = new LoadBench(work)) {
      for (Load load : Load.values()) {
        bench.straight(load);
        bench.throughApiServer(load);
      }
    }
  }

  /** Without the API server: what the webhook itself does. */
  private void straight(Load load) throws InterruptedException {
    for (int clients : List.of(1, load.clients())) {
      Table table =
          new Table(
              System.out,
              "%s, straight to the webhook, %d at a time".formatted(load.title(), clients));
      table.row(
          "a webhook that admits everything",
          straight(load, clients, admitAll.url(), admitAll.authority()));
      table.row(
          "Chartgate, all rules", straight(load, clients, webhook.url(), certificate.authority()));
    }
  }

  private Latencies straight(Load load, int clients, String url, String authority)
      throws InterruptedException {
    try (HttpClient direct = HttpClient.newBuilder().sslContext(Trust.in(authority)).build()) {
      return measure(load, clients, object -> post(direct, url, review(load, object)));
    }
  }

  private static void post(HttpClient direct, String url, String review) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "?timeout=30s"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(review))
            .build();
    try {
      HttpResponse<String> answer = direct.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200 || !answer.body().contains("\"allowed\":true")) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String review(Load load, String object) {
    return """
    {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{
     "uid":"6f4e9d9e-0000-4000-8000-000000000001","operation":"CREATE","dryRun":true,
     "kind":{"group":"%1$s","version":"v1","kind":"%2$s"},
     "resource":{"group":"%1$s","version":"v1","resource":"%3$s"},
     "namespace":"%4$s","name":"large","userInfo":{"username":"admin","groups":["system:masters"]},
     "options":{"apiVersion":"meta.k8s.io/v1","kind":"CreateOptions"},
     "oldObject":null,"object":%5$s}}
    """
        .formatted(load.group(), load.kind(), load.resource(), NAMESPACE, object);
  }

  /** Creates in a dry run: what whoever applies a manifest waits for. */
  private void throughApiServer(Load load) throws InterruptedException {
    for (int clients : List.of(1, load.clients())) {
      Table table =
          new Table(
              System.out,
              "%s, dry-run create by the API server, %d at a time"
                  .formatted(load.title(), clients));
      Registration registration = new Registration(client, load);
      table.row("no admission", created(load, clients));
      if (load == Load.OBJECT) {
        try (Registration.Registered _ = registration.policyOfFive()) {
          table.row("a ValidatingAdmissionPolicy of five of the rules", created(load, clients));
        }
      }
      try (Registration.Registered _ = registration.webhook(admitAll.url(), admitAll.authority())) {
        table.row("a webhook that admits everything", created(load, clients));
      }
      try (Registration.Registered _ =
          registration.webhook(webhook.url(), certificate.authority())) {
        table.row("Chartgate, all rules", created(load, clients));
      }
    }
  }

  private Latencies created(Load load, int clients) throws InterruptedException {
    return measure(
        load,
        clients,
        object -> client.create(load.path(NAMESPACE) + "?dryRun=All", object).granted());
  }

  /** No object is sent twice, so that no answer is one that was kept. */
  private Latencies measure(Load load, int clients, Consumer<String> send)
      throws InterruptedException {
    int first = sent;
    sent += load.objects();
    return load.measure(clients, first, send);
  }

  @Override
  public void close() throws IOException {
    webhook.close();
    admitAll.close();
    client.close();
    server.close();
  }
}
