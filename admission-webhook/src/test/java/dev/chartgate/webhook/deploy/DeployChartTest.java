package dev.chartgate.webhook.deploy;

import static dev.chartgate.webhook.deploy.DeployedChart.items;
import static dev.chartgate.webhook.deploy.DeployedChart.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.evaluate.EngineOptions;
import dev.chartgate.evaluate.PolicyEngine;
import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Outcome;
import dev.chartgate.finding.Report;
import dev.chartgate.finding.Severity;
import dev.chartgate.release.KindAlias;
import dev.chartgate.rule.Pack;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Rule;
import dev.chartgate.rule.Scope;
import dev.chartgate.rule.Selection;
import dev.chartgate.schema.SchemaCatalog;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NodePath;
import dev.chartgate.webhook.cluster.FactGroup;
import dev.chartgate.webhook.cluster.FactSwitches;
import dev.chartgate.webhook.ruleset.BuiltInPacks;
import dev.chartgate.webhook.ruleset.Ruleset;
import dev.chartgate.webhook.ruleset.RulesetException;
import dev.chartgate.webhook.ruleset.RulesetReader;
import dev.chartgate.webhook.ruleset.RulesetSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeployChartTest {
  private static final String ALL_OFF = off(FactGroup.values());

  private Ruleset rules;

  @BeforeAll
  void read() throws RulesetException {
    rules =
        new RulesetReader(
                BuiltInPacks.read(DeployChartTest.class.getClassLoader()),
                new RulesetSources(
                    List.of(), Optional.of(Path.of("deploy/admitting-policy.yaml")), List.of()))
            .read();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicas=2",
        "certificate.source=\"certManager\"",
        "facts.secrets=[\"*\"]",
        "facts.secretValues=[\"gates\"]",
        "webhook.objects.contents=true",
        "webhook.url=\"https://localhost:8443/validate\"",
        "chartStore.volume={\"emptyDir\": {}}",
        "networkPolicy.apiServer=[\"10.0.0.1/32\"]",
        "networkPolicy.metricsFrom=[{\"podSelector\": {}}]",
      })
  void it_passes_all_packs_in_production(String values) {
    Report report = lint(DeployedChart.with(values), rules.policy());

    assertThat(report.notEvaluated()).isEmpty();
    assertThat(report.summary().evaluated()).isGreaterThan(50);
    assertThat(report.findings())
        .filteredOn(finding -> finding.outcome() != Outcome.UNKNOWN)
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(Finding::message)
        .isEmpty();
  }

  @Test
  void without_that_policy_its_roles_are_what_is_found() {
    assertThat(lint(DeployedChart.with(), Policy.NONE).findings())
        .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(finding -> finding.rule().code())
        .isNotEmpty()
        .allMatch(code -> code.equals("K8S020") || code.equals("K8S023"));
  }

  @ParameterizedTest
  @EnumSource(FactGroup.class)
  void the_access_granted_is_that_of_what_is_on(FactGroup group) throws Exception {
    String on = group.isByNamespace() ? "[\"prod\"]" : "true";
    DeployedChart chart = DeployedChart.with(ALL_OFF, "facts.%s=%s".formatted(group.title(), on));

    List<MappingNode> roles = new ArrayList<>();
    chart.ofKind(group.isByNamespace() ? "Role" : "ClusterRole").stream()
        .filter(role -> role.name().equals("chartgate"))
        .forEach(role -> roles.add(role.node()));
    assertThat(roles)
        .singleElement()
        .satisfies(role ->
            assertThat(items(role, "rules").map(DeployChartTest::rule).toList())
                .isEqualTo(
                    group.access().stream().map(rule -> rule.manifest().toString()).toList()));
    if (group.isByNamespace()) {
      assertThat(roles.getFirst().at(NodePath.parse("metadata.namespace")))
          .map(Object::toString)
          .contains("prod");
      assertThat(chart.ofKind("ClusterRole")).noneMatch(role -> role.name().equals("chartgate"));
    }
    assertThat(FactSwitches.parse(argument(chart, "--facts=")).on().keySet())
        .containsExactly(group);
  }

  @Test
  void what_is_on_for_all_namespaces_is_granted_once_for_the_cluster() {
    DeployedChart chart =
        DeployedChart.with(ALL_OFF, "facts.secrets=[\"*\"]", "facts.releases=[\"*\", \"prod\"]");

    assertThat(chart.ofKind("Role")).noneMatch(role -> role.name().equals("chartgate"));
    assertThat(
            items(chart.named("ClusterRole", "chartgate").node(), "rules")
                .map(rule -> texts(rule, "resources"))
                .toList())
        .containsExactlyInAnyOrder(List.of("secrets"), List.of("configmaps"));
  }

  @Test
  void with_all_facts_off_nothing_is_granted_and_no_token_is_mounted() {
    DeployedChart chart = DeployedChart.with(ALL_OFF);

    assertThat(chart.ofKind("ClusterRole")).noneMatch(role -> role.name().equals("chartgate"));
    assertThat(argument(chart, "--facts=")).isEqualTo("none");
    assertThat(
            chart
                .named("Deployment", "chartgate")
                .node()
                .at(NodePath.parse("spec.template.spec.automountServiceAccountToken")))
        .map(Object::toString)
        .contains("false");
  }

  @Test
  void each_kind_that_object_rules_name_is_sent() {
    Set<String> sent = new LinkedHashSet<>();
    DeployedChart chart = DeployedChart.with("webhook.objects.contents=true");
    items(chart.named("ValidatingWebhookConfiguration", "chartgate").node(), "webhooks")
        .flatMap(webhook -> items(webhook, "rules"))
        .forEach(rule -> sent.addAll(texts(rule, "resources")));

    Set<String> named = new LinkedHashSet<>();
    Set<String> ofAll = new LinkedHashSet<>();
    for (Pack pack : rules.packs()) {
      for (Rule rule : pack.rules()) {
        if (rule.scope() == Scope.OBJECT) {
          for (String kind : rule.kinds()) {
            if (kind.equals("*")) {
              ofAll.add(rule.id().code());
            } else {
              KindAlias.kindsOf(kind)
                  .orElse(List.of(kind))
                  .forEach(each -> named.add(resource(each)));
            }
          }
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(25).contains("pods", "roles");
    assertThat(sent).containsAll(named).contains("pods/ephemeralcontainers", "pods/resize");
    // Of names, printed mistakes, placeholders, gone versions and hooks: not for each Lease.
    assertThat(ofAll).containsExactlyInAnyOrder("K8S125", "K8S130", "K8S140", "K8S144", "K8S146");
  }

  @Test
  void labels_of_namespaces_are_asked_about_where_the_policy_decides_by_them() {
    assertThat(webhooks(DeployedChart.with()))
        .noneMatch(webhook -> webhook.string("name").orElse("").startsWith("namespaces."));

    DeployedChart chart =
        DeployedChart.with(
            "policy={\"decisions\": {\"labelSetters\": {\"groups\": [\"platform\"]},"
                + " \"namespaces\": [{\"names\": [\"x\"], \"decisions\": {}}, {\"labels\":"
                + " {\"tier\": \"dev\", \"a.b/c\": \"d\"}, \"decisions\": {}}]}}");
    List<MappingNode> asking =
        webhooks(chart).stream()
            .filter(webhook -> webhook.string("name").orElse("").startsWith("namespaces."))
            .toList();
    assertThat(asking).hasSize(1);
    assertThat(texts(items(asking.getFirst(), "rules").findFirst().orElseThrow(), "resources"))
        .containsExactly("namespaces", "namespaces/finalize", "namespaces/status");
    assertThat(
            items(asking.getFirst(), "matchConditions")
                .map(condition -> condition.string("expression").orElse(""))
                .toList())
        .singleElement()
        .asString()
        .startsWith("[\"a.b/c\",\"tier\"].exists(key,");
  }

  @Test
  void own_namespace_and_kube_system_are_exempt_everywhere() {
    List<MappingNode> webhooks = webhooks(DeployedChart.with("webhook.objects.contents=true"));

    assertThat(webhooks).hasSize(5);
    assertThat(webhooks)
        .allSatisfy(webhook ->
            assertThat(
                    items(webhook, "namespaceSelector.matchExpressions")
                        .map(expression -> texts(expression, "values"))
                        .toList())
                .containsExactly(List.of("kube-system", "gates")));
    assertThat(
            webhooks(
                DeployedChart.with(
                    "webhook.exemptNamespaces=[]", "webhook.exemptOwnNamespace=false")))
        .noneMatch(webhook -> webhook.has("namespaceSelector"));
  }

  @Test
  void the_authority_of_cert_manager_stays_when_it_renews_a_certificate() {
    DeployedChart chart = DeployedChart.with("certificate.source=\"certManager\"");

    MappingNode leaf = chart.named("Certificate", "chartgate-certificate").node();
    MappingNode issuer = chart.named("Issuer", text(leaf, "spec.issuerRef.name")).node();
    String authority = text(issuer, "spec.ca.secretName");
    assertThat(chart.ofKind("Certificate"))
        .filteredOn(other -> text(other.node(), "spec.secretName").equals(authority))
        .singleElement()
        .satisfies(other -> {
          assertThat(text(other.node(), "spec.isCA")).isEqualTo("true");
          assertThat(text(other.node(), "spec.privateKey.rotationPolicy")).isEqualTo("Never");
        });
    assertThat(
            DeployedChart.with(
                    "certificate.source=\"certManager\"",
                    "certificate.certManager.issuerRef={\"kind\": \"ClusterIssuer\", \"name\":"
                        + " \"ours\"}")
                .ofKind("Issuer"))
        .isEmpty();
  }

  private static String text(MappingNode node, String path) {
    return node.at(NodePath.parse(path)).map(Object::toString).orElse("");
  }

  private static List<MappingNode> webhooks(DeployedChart chart) {
    return items(chart.named("ValidatingWebhookConfiguration", "chartgate").node(), "webhooks")
        .toList();
  }

  private static String resource(String kind) {
    String name = kind.substring(kind.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.endsWith("y")) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return name + (name.endsWith("s") ? "es" : "s");
  }

  private Report lint(DeployedChart chart, Policy policy) {
    PolicyEngine engine =
        PolicyEngine.of(
            rules.packs(),
            new EngineOptions(Profile.PRODUCTION, Selection.ALL, policy, Set.of(), false),
            rules.compiler(),
            new SchemaCatalog(DeployChartTest.class.getClassLoader()));
    return engine.check(List.of(chart.release()));
  }

  private static String argument(DeployedChart chart, String flag) {
    return items(chart.named("Deployment", "chartgate").node(), "spec.template.spec.containers")
        .flatMap(container -> texts(container, "args").stream())
        .filter(argument -> argument.startsWith(flag))
        .map(argument -> argument.substring(flag.length()))
        .findFirst()
        .orElseThrow();
  }

  private static String rule(MappingNode rule) {
    return rule.keys().stream()
        .map(key -> key + "=" + texts(rule, key))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String off(FactGroup... groups) {
    return Arrays.stream(groups)
        .map(group -> "\"%s\": %s".formatted(group.title(), group.isByNamespace() ? "[]" : "false"))
        .collect(Collectors.joining(", ", "facts={", "}"));
  }
}
