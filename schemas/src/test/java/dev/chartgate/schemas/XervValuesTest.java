package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schema.BadSchemaException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the schema of the chart xerv refuses, and what it leaves to the rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class XervValuesTest {
  private static final RefusedKeys REFUSED = new RefusedKeys("values/xerv.json");

  @Test
  void types_and_structure_are_checked() throws IOException, BadSchemaException {
    assertThat(
            REFUSED.in(
                """
                replicaCount: three
                dispatch: { redis: { useStreams: "yes" } }
                metrics: { path: metrics }
                persistence: { accessMode: ReadWriteTwice }
                resources: { requests: { cpu: [100m] } }
                service: { type: Headless }
                ingress:
                  hosts: [{ host: xerv.corp.example, paths: [{ path: /, pathType: Regex }] }]
                  tls: { secretName: xerv-tls }
                livenessProbe: { periodSeconds: 0 }
                vpa: { updateMode: Sometimes }
                serviceMesh: { istio: { virtualService: { hosts: xerv.corp.example } } }
                monitoring: { alerts: { errorRateThreshold: 5 } }
                """))
        .containsExactlyInAnyOrder(
            "replicaCount",
            "dispatch.redis.useStreams",
            "metrics.path",
            "persistence.accessMode",
            "resources.requests.cpu",
            "service.type",
            "ingress.hosts[0].paths[0].pathType",
            "ingress.tls",
            "livenessProbe.periodSeconds",
            "vpa.updateMode",
            "serviceMesh.istio.virtualService.hosts",
            "monitoring.alerts.errorRateThreshold");
  }

  @Test
  void what_a_rule_judges_is_left_to_the_rule() throws IOException, BadSchemaException {
    assertThat(
            REFUSED.in(
                """
                replicaCount: 4
                image: { tag: latest, pullPolicy: Sometimes }
                dispatch:
                  backend: kafka
                  redis: { url: "redis:6379", poolSize: 0 }
                  nats: { url: "nats:4222" }
                  raft: { electionTimeoutMs: 100 }
                server: { apiPort: 80 }
                storage: { size: much, accessMode: ReadOnlyMany }
                podDisruptionBudget: { enabled: true, minAvailable: null, maxUnavailable: 1 }
                autoscaling: { enabled: true, minReplicas: 5, maxReplicas: 2 }
                serviceMesh:
                  provider: consul
                  istio:
                    destinationRule:
                      tlsMode: STRICT
                      trafficPolicy:
                        loadBalancer: { simple: LEAST_CONNECTIONS }
                        outlierDetection: { interval: 30 }
                    peerAuthentication: { mtls: ISTIO_MUTUAL }
                  linkerd: { serviceProfile: { retryBudget: { retryRatio: 20 } } }
                """))
        .isEmpty();
  }

  @Test
  void what_the_templates_hand_on_is_free() throws IOException, BadSchemaException {
    assertThat(
            REFUSED.in(
                """
                podSecurityContext: { seccompProfile: { type: RuntimeDefault }, sysctls: [] }
                securityContext: { runAsGroup: 1000 }
                affinity: { nodeAffinity: {} }
                autoscaling: { customMetrics: [{ type: External }] }
                extraEnv: [{ name: RUST_LOG, value: xerv=debug }]
                global: { imageRegistry: registry.corp }
                """))
        .isEmpty();
  }
}
