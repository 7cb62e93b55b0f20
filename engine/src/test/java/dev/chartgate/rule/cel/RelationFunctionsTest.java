package dev.chartgate.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.ObjectIndex;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RelationFunctionsTest {
  private static final Bindings BINDINGS =
      Bindings.builder()
          .objects(
              index(
                  """
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata: { name: api }
                  spec:
                    replicas: 3
                    template:
                      metadata: { labels: { app: api, tier: web } }
                      spec:
                        initContainers:
                          - { name: big, resources: { requests: { cpu: 2 } } }
                          - { name: side, restartPolicy: Always, resources: { limits: { cpu: 100m } } }
                        containers:
                          - name: api
                            ports: [{ name: http, containerPort: 8080 }]
                            resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { memory: 2Gi } }
                  ---
                  apiVersion: apps/v1
                  kind: StatefulSet
                  metadata: { name: db }
                  spec:
                    template:
                      metadata: { labels: { app: db } }
                      spec: { containers: [{ name: db, ports: [{ name: sql, containerPort: 5432 }] }] }
                  ---
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata: { name: far, namespace: other }
                  spec: { template: { metadata: { labels: { app: db } } } }
                  ---
                  apiVersion: policy/v1
                  kind: PodDisruptionBudget
                  metadata: { name: web }
                  spec: { selector: { matchExpressions: [{ key: tier, operator: Exists }] } }
                  ---
                  apiVersion: policy/v1
                  kind: PodDisruptionBudget
                  metadata: { name: none }
                  spec: { selector: { matchLabels: { app: api, tier: db } } }
                  ---
                  apiVersion: v1
                  kind: Service
                  metadata: { name: open }
                  spec: { selector: {} }
                  ---
                  apiVersion: v1
                  kind: Service
                  metadata: { name: api }
                  spec: { selector: { app: api } }
                  ---
                  apiVersion: autoscaling/v2
                  kind: HorizontalPodAutoscaler
                  metadata: { name: hpa }
                  spec: { scaleTargetRef: { kind: Deployment, name: api } }
                  ---
                  apiVersion: keda.sh/v1alpha1
                  kind: ScaledObject
                  metadata: { name: keda }
                  spec: { scaleTargetRef: { name: api } }
                  ---
                  apiVersion: networking.k8s.io/v1
                  kind: NetworkPolicy
                  metadata: { name: db }
                  spec:
                    podSelector: { matchLabels: { app: db } }
                    ingress:
                      - from: [{ podSelector: { matchLabels: { app: api } } }]
                        ports: [{ port: 5000, endPort: 6000 }]
                  ---
                  apiVersion: networking.k8s.io/v1
                  kind: NetworkPolicy
                  metadata: { name: api }
                  spec:
                    podSelector: { matchLabels: { app: api } }
                    policyTypes: [Egress]
                    egress:
                      - to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: other } } }]
                      - ports: [{ port: 53, protocol: UDP }, { port: 5432 }]
                  """))
          .build();

  private static ObjectIndex index(String yaml) {
    return new ObjectIndex(
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("a.yaml", yaml)).documents().stream()
                .map(document ->
                    new KubernetesObject((MappingNode) document.root(), Optional.empty()))
                .toList(),
        "default");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "objects.podsSelected('default', {'matchLabels': {'app': 'api'}})~ api",
        "objects.podsSelected('default', {})~ api db",
        "objects.podsSelected('other', {})~ far",
        "objects.podsSelected('default', null)~ ``",
        "objects.podsSelected('default', {'matchExpressions':"
            + " [{'key': 'tier', 'operator': 'DoesNotExist'}]})~ db",
        "objects.selecting('PodDisruptionBudget', 'default', {'app': 'api', 'tier': 'web'})~ web",
        "objects.selecting('PodDisruptionBudget', 'default', {'app': 'db'})~ ``",
        "objects.selecting('Service', 'default', {'app': 'api'})~ api",
        "objects.selecting('NetworkPolicy', 'default', {'app': 'db'})~ db",
        "objects.selecting('NetworkPolicy', 'other', {'app': 'db'})~ ``",
        "objects.scalersOf('default', 'Deployment', 'api')~ hpa keda",
        "objects.scalersOf('default', 'StatefulSet', 'api')~ ``",
      })
  void objects_are_found_by_what_selects_or_names_them(String expression, String names) {
    assertThat(Expressions.value(expression + ".map(o, o.metadata.name).join(' ')", BINDINGS))
        .isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Deployment~ api~ StatefulSet~ db~ 5432~ ``",
        "Deployment~ api~ StatefulSet~ db~ 'sql'~ ``",
        "Deployment~ api~ StatefulSet~ db~ 5433~ api (egress)",
        "Deployment~ api~ StatefulSet~ db~ 6001~ api (egress), db (ingress)",
        "StatefulSet~ db~ Deployment~ api~ 8080~ ``",
        "StatefulSet~ db~ StatefulSet~ db~ 1~ ``",
        "Deployment~ far~ StatefulSet~ db~ 5432~ db (ingress)",
        "Deployment~ api~ Deployment~ far~ 1~ ``",
      })
  void a_connection_is_open_if_a_policy_at_each_isolated_end_allows_it(
      String kind, String from, String otherKind, String to, String port, String blocking) {
    assertThat(
            Expressions.value(
                "objects.blocking(objects.named('%s', '%s').value(), objects.named('%s', '%s').value(), %s).join(', ')"
                    .formatted(kind, from, otherKind, to, port),
                BINDINGS))
        .isEqualTo(blocking);
  }

  @ParameterizedTest
  @CsvSource({
    "requests.cpu, 6.3",
    "limits.cpu, 0.3",
    "requests.memory, 3221225472",
    "limits.memory, 6442450944",
    "pods, 4",
  })
  void what_workloads_ask_for_is_summed(String name, String amount) {
    assertThat(Expressions.value("objects.demand('default')['" + name + "']", BINDINGS))
        .isEqualTo(amount);
  }
}
