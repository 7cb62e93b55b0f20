package dev.chartgate.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.ChartgateWebhook.Outcome;
import dev.chartgate.webhook.certificate.SelfSigned;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The program with all its parts, as {@code --dev} starts it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartgateWebhookTest {
  /** What the page tells a reader to type: address, header and body. */
  private static final Pattern CURL =
      Pattern.compile(
          "curl -sk 'https://localhost:8443(?<path>[^']*)' -H '(?<header>[^:]*): (?<value>[^']*)'"
              + " -d '(?<body>[^']*)'");

  private static final String PACK =
      """
      id: house
      version: 1.0.0
      title: Rules of the house
      """;
  private static final String RULE =
      """
      id: container-named-web
      code: HOU001
      title: Container is called web
      severity: error
      scope: object
      since: 1.0.0
      rationale: Names say what runs.
      remediation: Call it by what it does.
      kinds: [workload]
      select: $pod.allContainers[*]
      assert: "self.name != 'web'"
      at: name
      message: "'a container is called ' + self.name"
      cases:
        - name: it is called web
          object: |
            apiVersion: v1
            kind: Pod
            metadata: { name: a }
            spec: { containers: [{ name: web }] }
          expect:
            - { path: "spec.containers[0].name", line: 4, message: a container is called web }
        - name: it is called shop
          object: |
            apiVersion: v1
            kind: Pod
            metadata: { name: a }
            spec: { containers: [{ name: shop }] }
          expect: []
      """;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path folder;
  private RunningWebhook webhook;
  private HttpClient client;

  @BeforeAll
  void start(@TempDir Path packs) throws Exception {
    folder = Files.createDirectory(packs.resolve("house"));
    Files.writeString(folder.resolve("pack.yaml"), PACK);
    Files.writeString(folder.resolve("container-named-web.yaml"), RULE);
    Outcome outcome =
        start(
            "--dev",
            "--port=0",
            "--metrics-port=0",
            "--shutdown-grace=0s",
            "--reload-interval=24h",
            "--pack-dir=" + folder);
    assertThat(outcome)
        .as(err.toString(StandardCharsets.UTF_8))
        .isInstanceOf(Outcome.Running.class);
    webhook = ((Outcome.Running) outcome).webhook();
    client = HttpClient.newBuilder().sslContext(trustingAnybody()).build();
  }

  @AfterAll
  void stop() {
    client.close();
    webhook.close();
  }

  private Outcome start(String... arguments) {
    err.reset();
    return new ChartgateWebhook(
            Map.of(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .start(List.of(arguments));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(Matcher curl, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(
                URI.create("https://localhost:" + webhook.server().port() + curl.group("path")))
            .header(curl.group("header"), curl.group("value"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Matcher curl() throws IOException {
    Matcher curl = CURL.matcher(Files.readString(Path.of("README.md")));
    assertThat(curl.find()).isTrue();
    return curl;
  }

  @Test
  void what_the_page_tells_to_type_is_denied() throws Exception {
    Matcher curl = curl();

    HttpResponse<String> response = send(curl, curl.group("body"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("\"uid\":\"5d2f1c3e-2c2d-4e4b-9a53-0d7f6d1f4a01\",\"allowed\":false")
        .contains("K8S042", "\"code\":403");
  }

  @Test
  void a_pack_of_ones_own_is_read_again_and_a_broken_one_never_replaces_it() throws Exception {
    Matcher curl = curl();
    String review = curl.group("body").replace("\"requests\": { \"memory\": \"2Gi\" }, ", "");
    assertThat(review).isNotEqualTo(curl.group("body"));
    Path rule = folder.resolve("container-named-web.yaml");
    assertThat(send(curl, review).body()).contains("\"allowed\":false", "HOU001");

    Files.writeString(rule, RULE.replace("assert:", "asert:"));
    webhook.server().reload();
    assertThat(send(curl, review).body()).contains("\"allowed\":false", "HOU001");

    Files.writeString(rule, RULE.replace("severity: error", "severity: warning"));
    webhook.server().reload();
    assertThat(send(curl, review).body()).contains("\"allowed\":true", "HOU001");

    Files.writeString(rule, RULE);
    webhook.server().reload();
    assertThat(send(curl, review).body()).contains("\"allowed\":false", "HOU001");
  }

  @Test
  void a_pack_that_is_not_sound_ends_the_start_with_all_that_is_wrong(@TempDir Path packs)
      throws IOException {
    Path broken = Files.createDirectory(packs.resolve("house"));
    Files.writeString(broken.resolve("pack.yaml"), PACK);
    Path rule =
        Files.writeString(
            broken.resolve("container-named-web.yaml"),
            RULE.replace("assert:", "asert:").replace("scope:", "skope:"));

    assertThat(start("--dev", "--port=0", "--metrics-port=0", "--pack-dir=" + broken))
        .isEqualTo(new Outcome.Ended(2));
    assertThat(said())
        .contains(rule + ":5:1: error: unknown key 'skope'")
        .contains(rule + ":11:1: error: unknown key 'asert'")
        .endsWith(
            "chartgate-webhook: packs, policy or waivers are not sound; nothing was started\n");
  }

  @Test
  void a_port_that_is_taken_ends_the_start() throws IOException {
    int taken = webhook.server().port();

    assertThat(start("--dev", "--port=" + taken, "--metrics-port=0"))
        .isEqualTo(new Outcome.Ended(2));
    assertThat(said()).contains("cannot listen on port " + taken, "--port");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), taken)) {
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @Test
  void its_first_word_starts_the_keeper_of_the_certificate() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);

    assertThat(new ChartgateWebhook(Map.of(), to, to).start(List.of("certificate", "--secret")))
        .isEqualTo(new Outcome.Ended(2));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("chartgate-webhook certificate: --secret needs a value");
  }

  @Test
  void no_cluster_is_needed_where_no_fact_is_taken_from_one(@TempDir Path tls) throws Exception {
    SelfSigned made =
        SelfSigned.make(List.of("localhost"), Duration.ofDays(1), InstantSource.system());

    Outcome outcome =
        start(
            "--facts=none",
            "--tls-cert=" + Files.writeString(tls.resolve("tls.crt"), made.certificate()),
            "--tls-key=" + Files.writeString(tls.resolve("tls.key"), made.key()),
            "--on-error=deny",
            "--on-deadline=deny",
            "--address=127.0.0.1",
            "--port=0",
            "--metrics-port=0",
            "--shutdown-grace=0s");

    assertThat(outcome).as(said()).isInstanceOf(Outcome.Running.class);
    ((Outcome.Running) outcome).webhook().close();
  }

  @Test
  void wrong_flags_end_the_start_and_name_the_help() {
    assertThat(start("--on-error=deny")).isEqualTo(new Outcome.Ended(2));
    assertThat(said())
        .contains("chartgate-webhook: --on-deadline is missing")
        .contains("chartgate-webhook: --tls-cert and --tls-key are missing")
        .endsWith("See 'chartgate-webhook --help'.\n");
  }

  /** What {@code curl -k} does. */
  private static SSLContext trustingAnybody() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    return context;
  }

  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
