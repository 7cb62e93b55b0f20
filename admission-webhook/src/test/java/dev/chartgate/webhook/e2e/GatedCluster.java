package dev.chartgate.webhook.e2e;

import dev.chartgate.webhook.apiserver.ApiClient;
import dev.chartgate.webhook.apiserver.ClusterContents;
import dev.chartgate.webhook.apiserver.RealApiServer;
import dev.chartgate.webhook.apiserver.RealHelm;
import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An API server with the webhook before it, both as they are installed: Helm installs the webhook's
 * own chart, the webhook's arguments are those of the Deployment in it, and it asks the API server
 * as the account of that chart. Since nobody runs Pods here, the webhook is a process of this
 * machine, called by its URL, and its volumes are folders.
 */
final class GatedCluster implements AutoCloseable {
  /** Folders that the test fills: packs by their names, and charts. */
  static final String PACKS = "packs";

  private static final Path CHART = Path.of("deploy");
  private static final Path CHARTS = Path.of("../testdata/charts");
  private static final String NAMESPACE = "chartgate-system";
  private static final String RELEASE = "chartgate";
  private static final String ACCOUNT = "system:serviceaccount:%s:%s".formatted(NAMESPACE, RELEASE);
  private static final String CONFIGURATIONS =
      "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations";

  private final Path folder;
  private final RealApiServer server;
  private final ApiClient client;
  private final MountedFolder certificate;
  private final MountedFolder configuration;
  private final List<WebhookProcess> webhooks = new ArrayList<>();

  private GatedCluster(Path folder, RealApiServer server) throws IOException {
    this.folder = folder;
    this.server = server;
    this.client = server.client();
    this.certificate = new MountedFolder(folder.resolve("tls"));
    this.configuration = new MountedFolder(folder.resolve("config"));
  }

  /**
   * Starts an API server, in which nothing is installed yet.
   *
   * @param folder for whatever is written
   * @param arguments further arguments of the API server
   */
  static GatedCluster start(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    // Some charts are privileged, which nobody but Chartgate shall have an opinion on.
    all.add("--allow-privileged=true");
    return new GatedCluster(
        folder, RealApiServer.start(List.of(ACCOUNT), all.toArray(String[]::new)));
  }

  /**
   * Installs the webhook's chart, starts one webhook and waits until the API server asks it.
   *
   * @param values of the chart, as {@code --set} takes them
   */
  void guard(String... values) throws IOException, InterruptedException {
    SelfSigned made = newCertificate();
    use(made);
    int port = WebhookProcess.freePort();
    install(port, made.authority(), values);
    startWebhook("webhook", port);
    awaitGate("default", true);
  }

  /**
   * Installs the webhook's chart, or upgrades it.
   *
   * @param port where reviews are sent to
   * @param authorities the certificates of those that are trusted there, PEM
   * @param values of the chart, as {@code --set} takes them
   */
  void install(int port, String authorities, String... values)
      throws IOException, InterruptedException {
    Path bundle = Files.writeString(folder.resolve("authorities.crt"), authorities);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "upgrade",
                "--install",
                RELEASE,
                CHART.toAbsolutePath().toString(),
                "--namespace=" + NAMESPACE,
                "--create-namespace",
                "--set=webhook.url=https://127.0.0.1:%d/validate".formatted(port),
                "--set=certificate.source=existing",
                "--set=certificate.secretName=chartgate-tls",
                "--set-file=certificate.caBundle=" + bundle));
    for (String value : values) {
      arguments.add("--set=" + value);
    }
    RealHelm.Run run = helm(RealHelm.both().getLast(), folder, arguments);
    if (run.exitCode() != 0) {
      throw new IllegalStateException("the webhook's chart is not installed: " + run.output());
    }
  }

  /** Starts a webhook on a port, as the chart that is installed says. */
  WebhookProcess startWebhook(String name, int port) throws IOException, InterruptedException {
    mountConfiguration();
    JsonNode deployment =
        client
            .get("/apis/apps/v1/namespaces/%s/deployments/%s".formatted(NAMESPACE, RELEASE))
            .granted()
            .json();
    List<String> arguments = new ArrayList<>();
    for (JsonNode argument : deployment.at("/spec/template/spec/containers/0/args").values()) {
      if (!argument.asString().contains("port=")) {
        arguments.add(onThisMachine(argument.asString()));
      }
    }
    arguments.add("--kubeconfig=" + server.kubeconfig(ACCOUNT));
    Path log = folder.resolve(name + ".log");
    WebhookProcess webhook = WebhookProcess.start(port, WebhookProcess.freePort(), log, arguments);
    webhooks.add(webhook);
    return webhook;
  }

  /** Gives the webhooks the chart's ConfigMap as it is now, as the kubelet does in time. */
  void mountConfiguration() throws IOException {
    JsonNode data =
        client
            .get("/api/v1/namespaces/%s/configmaps/%s".formatted(NAMESPACE, RELEASE))
            .granted()
            .json()
            .path("data");
    Map<String, String> files = new LinkedHashMap<>();
    data.properties().forEach(file -> files.put(file.getKey(), file.getValue().asString()));
    configuration.put(files);
  }

  /** An argument with the folders of this machine in place of those of a container. */
  private String onThisMachine(String argument) {
    return argument
        .replace("/etc/chartgate/tls/", certificate.path() + "/")
        .replace("/etc/chartgate/config/", configuration.path() + "/")
        .replace("/etc/chartgate/packs/", folder.resolve(PACKS) + "/")
        .replace("/var/lib/chartgate/charts", CHARTS.toAbsolutePath().normalize().toString());
  }

  /** A certificate for webhooks, from an authority of its own. */
  static SelfSigned newCertificate() {
    return SelfSigned.make(
        List.of("localhost", "127.0.0.1"), Duration.ofDays(2), InstantSource.system());
  }

  /** Gives the webhooks a certificate, instead of another one if they have one. */
  void use(SelfSigned made) throws IOException {
    certificate.put(Map.of("tls.crt", made.certificate(), "tls.key", made.key()));
  }

  /** Waits until the API server asks the webhook, or has stopped to. */
  void awaitGate(String namespace, boolean isShut) {
    Awaiting.until(
        "privileged Pods are " + (isShut ? "denied" : "admitted") + " in " + namespace,
        () -> {
          int status = create(namespace, "pods", Manifests.PRIVILEGED_POD).status();
          return isShut ? status == 403 : status == 201;
        });
  }

  /** Has the API server call webhooks under another name of this machine. */
  void callAt(String host) {
    String path = CONFIGURATIONS + "/" + RELEASE;
    String registration = client.get(path).granted().body();
    String changed = registration.replaceAll("\"https://[^:/]+:", "\"https://" + host + ":");
    client.send("PUT", path, changed, "application/json").granted();
  }

  /** While it is open, the API server does not ask the webhook about anything. */
  interface OpenGate extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes the registration of the webhook away, until the answer is closed.
   *
   * @param namespace where it is tried out
   */
  OpenGate openGate(String namespace) {
    String path = CONFIGURATIONS + "/" + RELEASE;
    ObjectNode registration = (ObjectNode) client.get(path).granted().json();
    ((ObjectNode) registration.path("metadata")).remove(List.of("resourceVersion", "uid"));
    client.delete(path).granted();
    awaitGate(namespace, false);
    return () -> {
      client.create(CONFIGURATIONS, registration.toString()).granted();
      awaitGate(namespace, true);
    };
  }

  /** Makes an object of the core group, without keeping it. */
  ApiClient.Answer create(String namespace, String resource, String manifest) {
    return client.create(
        "/api/v1/namespaces/%s/%s?dryRun=All".formatted(namespace, resource), manifest);
  }

  /** Makes a namespace. */
  String namespace(String name) {
    client
        .create(
            "/api/v1/namespaces",
            """
            apiVersion: v1
            kind: Namespace
            metadata: { name: "%s" }
            """
                .formatted(name))
        .granted();
    return name;
  }

  /** Runs Helm as the administrator. */
  RealHelm.Run helm(RealHelm helm, Path workingFolder, List<String> arguments)
      throws IOException, InterruptedException {
    return helm(helm, workingFolder, Map.of(), arguments);
  }

  /** Runs Helm as the administrator, with some variables. */
  RealHelm.Run helm(
      RealHelm helm, Path workingFolder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    Path home = folder.resolve("helm-" + helm.line());
    return helm.run(server.kubeconfig(), home, workingFolder, environment, arguments);
  }

  /** Asks the API server as the administrator. */
  ApiClient client() {
    return client;
  }

  /** What is in the cluster. */
  ClusterContents contents() {
    return new ClusterContents(client);
  }

  @Override
  public void close() throws IOException {
    webhooks.forEach(WebhookProcess::close);
    client.close();
    server.close();
  }
}
