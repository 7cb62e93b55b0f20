package dev.chartgate.webhook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.render.PrintOptions;
import dev.chartgate.load.ChartPrinter;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.RenderSettings;
import dev.chartgate.source.SetArgument;
import dev.chartgate.webhook.apiserver.ApiClient;
import dev.chartgate.webhook.apiserver.Definitions;
import dev.chartgate.webhook.apiserver.Eventually;
import dev.chartgate.webhook.apiserver.RealApiServer;
import dev.chartgate.webhook.apiserver.RealHelm;
import dev.chartgate.webhook.apiserver.RealHelm.Run;
import dev.chartgate.webhook.certificate.CertificateProgram;
import dev.chartgate.webhook.cluster.FactSwitches;
import dev.chartgate.webhook.cluster.WatchListener.State;
import dev.chartgate.webhook.cluster.WatchedCluster;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The chart as real Helm renders it, and installed into a real API server. */
@Tag("e2e")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeployedByHelmTest {
  /** A policy that decides by a label, so that requests which set it are sent. */
  private static final String GUARDED =
      "policy={\"decisions\":{\"labelSetters\":{\"groups\":[\"platform\"]},\"namespaces\":"
          + "[{\"labels\":{\"tier\":\"dev\"},\"decisions\":{\"error\":\"warn\"}}]}}";

  private static final List<List<String>> VALUES =
      List.of(
          List.of(),
          List.of("certificate.source=\"certManager\""),
          List.of(
              "certificate.source=\"existing\"",
              "certificate.secretName=\"own\"",
              "certificate.caBundle=\"abc\""),
          List.of(
              "facts.secrets=[\"prod\",\"*\"]",
              "facts.releases=[\"shop\",\"prod\"]",
              "facts.secretValues=[\"prod\"]",
              "facts.nodes=false",
              "webhook.objects.contents=true",
              GUARDED,
              "webhook.matchConditions=[{\"name\":\"a\",\"expression\":\"true\"}]",
              "webhook.url=\"https://127.0.0.1:8443/validate\"",
              "packs=[{\"name\":\"own\",\"configMap\":\"own-pack\"}]",
              "chartStore.volume={\"emptyDir\":{}}",
              "networkPolicy.apiServer=[\"10.0.0.1/32\"]",
              "networkPolicy.metricsFrom=[{\"podSelector\":{}}]",
              "waivers=[{\"code\":\"K8S001\"}]",
              "extraArguments=[\"--max-waiting=5\"]"));

  /** Since nobody answers here. */
  private static final List<String> JUDGES_NOTHING =
      List.of(
          "fullnameOverride=\"chartgate\"",
          "webhook.matchConditions=[{\"name\":\"never\",\"expression\":\"false\"}]");

  private static final List<String> WITH_CERT_MANAGER =
      with(JUDGES_NOTHING, "certificate.source=\"certManager\"");

  private static final String HOUSE_ISSUER =
      "certificate.certManager.issuerRef={\"kind\":\"ClusterIssuer\",\"name\":\"house\"}";

  private static final String CERT_MANAGER = "/apis/cert-manager.io/v1/namespaces/";
  private static final String CERTIFICATES = "certificates";
  private static final String ISSUERS = "issuers";
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final Path HERE = Path.of("").toAbsolutePath();

  private RealApiServer server;
  private KubernetesClient admin;
  private ApiClient api;

  @BeforeAll
  void start() throws Exception {
    List<String> accounts = new ArrayList<>();
    for (RealHelm helm : RealHelm.both()) {
      accounts.add(account(helm, "chartgate"));
      accounts.add(account(helm, "chartgate-certificate"));
    }
    server = RealApiServer.start(accounts);
    admin =
        new KubernetesClientBuilder()
            .withConfig(Config.fromKubeconfig(server.kubeconfig().toFile()))
            .build();
    api = server.client();
    for (String resource : List.of(CERTIFICATES, ISSUERS)) {
      Definitions.apply(
          api, "cert-manager.io_%s.yaml".formatted(resource), CERT_MANAGER + "default/" + resource);
    }
  }

  @AfterAll
  void stop() throws Exception {
    api.close();
    admin.close();
    server.close();
  }

  static Stream<RealHelm> helms() {
    return RealHelm.both().stream();
  }

  @ParameterizedTest
  @MethodSource("helms")
  void it_is_rendered_byte_for_byte_as_helm_renders_it_and_lints_clean(
      RealHelm helm, @TempDir Path home) throws Exception {
    for (List<String> values : VALUES) {
      Run rendered = run(helm, home, "template", values, "--kube-version", "1.36");
      assertThat(rendered.output()).isEqualTo(printed(helm, values));
      Run linted =
          helm.run(
              server.kubeconfig(),
              home,
              HERE,
              Map.of(),
              with(List.of("lint", "--strict", "--kube-version", "1.36", "deploy"), values));
      assertThat(linted.exitCode()).as(linted.output()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("helms")
  void the_accounts_may_do_what_they_have_to_and_an_upgrade_keeps_what_they_did(
      RealHelm helm, @TempDir Path home) throws Exception {
    List<String> values = with(with(JUDGES_NOTHING, "facts.secrets=[\"default\"]"), GUARDED);
    Run installed = run(helm, home, "install", values, "--create-namespace");
    assertThat(installed.exitCode()).as(installed.output()).isZero();
    assertThat(installed.output()).contains("list Secrets in default", "may read their contents");

    assertThat(renew(helm)).startsWith("a certificate was made that is valid until ");
    assertThat(renew(helm)).startsWith("the certificate is valid until ");
    Set<String> trusted = trusted();
    assertThat(trusted).hasSize(1).doesNotContain("");
    watch(helm);

    List<String> more = new ArrayList<>(values);
    more.add("webhook.timeoutSeconds=5");
    Run upgraded = run(helm, home, "upgrade", more);
    assertThat(upgraded.exitCode()).as(upgraded.output()).isZero();
    assertThat(webhooks()).allMatch(webhook -> webhook.getTimeoutSeconds() == 5);
    assertThat(trusted()).isEqualTo(trusted);
    uninstall(helm, home);
  }

  private void uninstall(RealHelm helm, Path home) throws IOException, InterruptedException {
    Run removed =
        helm.run(
            server.kubeconfig(),
            home,
            HERE,
            Map.of(),
            List.of("uninstall", "chartgate", "-n", namespace(helm)));
    assertThat(removed.exitCode()).as(removed.output()).isZero();
  }

  @ParameterizedTest
  @MethodSource("helms")
  void what_it_asks_of_cert_manager_is_as_its_definitions_want_it(RealHelm helm, @TempDir Path home)
      throws Exception {
    for (List<String> values : List.of(WITH_CERT_MANAGER, with(WITH_CERT_MANAGER, HOUSE_ISSUER))) {
      Run rendered = run(helm, home, "template", values, "--kube-version", "1.36");
      assertThat(rendered.exitCode()).as(rendered.output()).isZero();
      List<ObjectNode> asked =
          YAML
              .readerFor(ObjectNode.class)
              .<ObjectNode>readValues(rendered.output())
              .readAll()
              .stream()
              .filter(object -> object.path("apiVersion").asString().equals("cert-manager.io/v1"))
              .toList();
      assertThat(asked).isNotEmpty().allSatisfy(object -> assertThat(tried(object)).isEqualTo(201));

      ObjectNode certificate = asked.getFirst();
      ((ObjectNode) certificate.path("spec")).put("duraton", "2160h");
      assertThat(tried(certificate)).as("an unknown field").isEqualTo(400);
      ((ObjectNode) certificate.path("spec")).remove("duraton");
      ((ObjectNode) certificate.at("/spec/issuerRef")).remove("name");
      assertThat(tried(certificate)).as("no issuer").isEqualTo(422);
    }
  }

  /** What comes of making an object of cert-manager, with no field that its definition lacks. */
  private int tried(ObjectNode object) {
    String list = object.path("kind").asString().equals("Certificate") ? CERTIFICATES : ISSUERS;
    ObjectNode there = object.deepCopy();
    ((ObjectNode) there.path("metadata")).put("namespace", "default");
    return api.create(
            CERT_MANAGER + "default/" + list + "?dryRun=All&fieldValidation=Strict",
            there.toString())
        .status();
  }

  @ParameterizedTest
  @MethodSource("helms")
  void cert_manager_finds_what_it_is_to_sign_and_where_to_put_it(RealHelm helm, @TempDir Path home)
      throws Exception {
    Run installed = run(helm, home, "install", WITH_CERT_MANAGER, "--create-namespace");
    assertThat(installed.exitCode()).as(installed.output()).isZero();

    JsonNode certificate = ofCertManager(helm, CERTIFICATES + "/chartgate-certificate");
    JsonNode issuer = issuerOf(helm, certificate);
    JsonNode authority = ofCertManager(helm, CERTIFICATES + "/chartgate-certificate-authority");
    assertThat(authority.at("/spec/isCA").asBoolean()).isTrue();
    assertThat(issuer.at("/spec/ca/secretName").asString())
        .isEqualTo(authority.at("/spec/secretName").asString());
    assertThat(issuerOf(helm, authority).at("/spec/selfSigned").isObject()).isTrue();
    assertThat(certificate.at("/spec/dnsNames").values())
        .extracting(JsonNode::asString)
        .contains("chartgate.%s.svc".formatted(namespace(helm)));
    assertThat(certificate.at("/spec/secretName").asString()).isEqualTo(mountedSecret(helm));
    assertThat(configuration().getMetadata().getAnnotations())
        .containsEntry(
            "cert-manager.io/inject-ca-from", namespace(helm) + "/chartgate-certificate");
    assertThat(trusted()).as("for the injector to fill in").containsExactly("");

    Run upgraded = run(helm, home, "upgrade", with(WITH_CERT_MANAGER, HOUSE_ISSUER));
    assertThat(upgraded.exitCode()).as(upgraded.output()).isZero();
    assertThat(
            ofCertManager(helm, CERTIFICATES + "/chartgate-certificate")
                .at("/spec/issuerRef/name")
                .asString())
        .isEqualTo("house");
    assertThat(ofCertManager(helm, ISSUERS).path("items").values()).isEmpty();
    uninstall(helm, home);
  }

  private static List<String> with(List<String> values, String more) {
    List<String> all = new ArrayList<>(values);
    all.add(more);
    return all;
  }

  /** An object of cert-manager, or a list of them. */
  private JsonNode ofCertManager(RealHelm helm, String name) {
    return api.get(CERT_MANAGER + namespace(helm) + "/" + name).granted().json();
  }

  /** Who is to sign a certificate. */
  private JsonNode issuerOf(RealHelm helm, JsonNode certificate) {
    return ofCertManager(helm, ISSUERS + "/" + certificate.at("/spec/issuerRef/name").asString());
  }

  /** The name of the Secret in which the webhook finds its certificate. */
  private String mountedSecret(RealHelm helm) {
    return admin
        .apps()
        .deployments()
        .inNamespace(namespace(helm))
        .withName("chartgate")
        .get()
        .getSpec()
        .getTemplate()
        .getSpec()
        .getVolumes()
        .stream()
        .filter(volume -> volume.getName().equals("tls"))
        .map(volume -> volume.getSecret().getSecretName())
        .findFirst()
        .orElseThrow();
  }

  private String renew(RealHelm helm) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            admin
                .batch()
                .v1()
                .cronjobs()
                .inNamespace(namespace(helm))
                .withName("chartgate-certificate")
                .get()
                .getSpec()
                .getJobTemplate()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getArgs());
    assertThat(arguments.removeFirst()).isEqualTo("certificate");
    arguments.add("--kubeconfig");
    arguments.add(server.kubeconfig(account(helm, "chartgate-certificate")).toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CertificateProgram.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private void watch(RealHelm helm) throws Exception {
    String facts =
        admin
            .apps()
            .deployments()
            .inNamespace(namespace(helm))
            .withName("chartgate")
            .get()
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .getFirst()
            .getArgs()
            .stream()
            .filter(argument -> argument.startsWith("--facts="))
            .findFirst()
            .orElseThrow();
    Map<String, State> states = new ConcurrentHashMap<>();
    try (WatchedCluster cluster =
        WatchedCluster.start(
            Optional.of(server.kubeconfig(account(helm, "chartgate"))),
            FactSwitches.parse(facts.substring("--facts=".length())),
            states::put)) {
      assertThat(Eventually.seen(cluster::isReady, true)).isTrue();
      // Its definition is not there, which is no question of access.
      assertThat(states.remove("volumesnapshotclasses.snapshot.storage.k8s.io"))
          .isEqualTo(State.REFUSED);
      assertThat(states).hasSizeGreaterThan(10).containsKey("secrets in default");
      assertThat(states.values()).containsOnly(State.FOLLOWED);
    }
  }

  private ValidatingWebhookConfiguration configuration() {
    return admin
        .admissionRegistration()
        .v1()
        .validatingWebhookConfigurations()
        .withName("chartgate")
        .get();
  }

  private List<ValidatingWebhook> webhooks() {
    return configuration().getWebhooks();
  }

  private Set<String> trusted() {
    Set<String> bundles = new TreeSet<>();
    for (ValidatingWebhook webhook : webhooks()) {
      String bundle = webhook.getClientConfig().getCaBundle();
      bundles.add(bundle == null ? "" : bundle);
    }
    return bundles;
  }

  private Run run(
      RealHelm helm, Path home, String command, List<String> values, String... arguments)
      throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(List.of(command, "chartgate", "deploy", "-n", namespace(helm)));
    all.addAll(Arrays.asList(arguments));
    return helm.run(server.kubeconfig(), home, HERE, Map.of(), with(all, values));
  }

  private static List<String> with(List<String> arguments, List<String> values) {
    List<String> all = new ArrayList<>(arguments);
    for (String value : values) {
      all.add("--set-json");
      all.add(value);
    }
    return all;
  }

  private static String printed(RealHelm helm, List<String> values) {
    HelmVersion line = helm.line() == 3 ? HelmVersion.V3 : HelmVersion.V4;
    RenderSettings settings = RenderSettings.DEFAULT;
    ChartPrinter.Printed printed =
        new ChartPrinter()
            .print(
                LoadRequest.in(Path.of(""))
                    .paths("deploy")
                    .helm(line)
                    .namespace(Optional.of(namespace(helm)))
                    .releaseName(Optional.of("chartgate"))
                    .sets(
                        values.stream().map(value -> new SetArgument("--set-json", value)).toList())
                    .rendering(
                        new RenderSettings(
                            KubeVersion.parse("1.36", line).orElseThrow(),
                            settings.apiVersions(),
                            settings.includeCrds(),
                            settings.isUpgrade(),
                            settings.schemas(),
                            settings.bounds()))
                    .build(),
                new PrintOptions(false, PrintOptions.Hooks.ALL, List.of()));
    assertThat(printed.problems()).isEmpty();
    return printed.text().orElseThrow();
  }

  private static String namespace(RealHelm helm) {
    return "gates" + helm.line();
  }

  private static String account(RealHelm helm, String name) {
    return "system:serviceaccount:%s:%s".formatted(namespace(helm), name);
  }
}
