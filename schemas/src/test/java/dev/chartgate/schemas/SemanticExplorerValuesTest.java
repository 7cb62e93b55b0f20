package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schema.BadSchemaException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the schema of the chart semantic-explorer refuses, and what it leaves to the rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SemanticExplorerValuesTest {
  private static final RefusedKeys REFUSED = new RefusedKeys("values/semantic-explorer.json");

  @Test
  void types_and_structure_are_checked() throws IOException, BadSchemaException {
    assertThat(
            REFUSED.in(
                """
                global: { environment: prod }
                api:
                  replicaCount: three
                  service: { type: Headless }
                  env: { LIST: [1] }
                workerDatasets: { autoscaling: { minReplicas: 0 } }
                postgresql: { external: { sslMode: maybe } }
                dex: { config: { storage: { type: oracle }, staticClients: { id: semantic } } }
                minio: { mode: cluster, buckets: [{ policy: none }] }
                qdrant: { podSecurityContext: { runAsNonRoot: "yes" } }
                """))
        .containsExactlyInAnyOrder(
            "global.environment",
            "api.replicaCount",
            "api.service.type",
            "api.env.LIST",
            "workerDatasets.autoscaling.minReplicas",
            "postgresql.external.sslMode",
            "dex.config.storage.type",
            "dex.config.staticClients",
            "minio.mode",
            "minio.buckets[0].name",
            "qdrant.podSecurityContext.runAsNonRoot");
  }

  @Test
  void what_a_rule_judges_is_left_to_the_rule() throws IOException, BadSchemaException {
    assertThat(
            REFUSED.in(
                """
                api: { image: { tag: latest }, env: { DB_MIN_CONNECTIONS: 2m } }
                llmInferenceApi:
                  resources: { limits: { nvidia.com/gpu: 0 } }
                  persistence: { size: 1Gi }
                nats: { config: { cluster: { replicas: 2 } }, podTemplate: { merge: {} } }
                qdrant:
                  podSecurityContext: { runAsNonRoot: false }
                  livenessProbe: { enabled: true }
                grafana:
                  rbac: { namespaced: false }
                  sidecar: { dashboards: { searchNamespace: ALL } }
                encryption: { masterKey: short }
                dex: { config: { issuer: nonsense, storage: { type: kubernetes } } }
                """))
        .isEmpty();
  }
}
