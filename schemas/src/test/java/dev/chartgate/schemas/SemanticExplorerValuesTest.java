package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schema.BadSchemaException;
import dev.chartgate.schema.SchemaError;
import dev.chartgate.schema.SchemaFolder;
import dev.chartgate.schema.SchemaValidator;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the schema of the chart semantic-explorer refuses, and what it leaves to the rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SemanticExplorerValuesTest {
  private static final String NAME = "values/semantic-explorer.json";

  private static List<String> refused(String values) throws IOException, BadSchemaException {
    SchemaValidator schema =
        SchemaValidator.compile(new SourceText(NAME, OwnSchema.text(NAME)), SchemaFolder.EMPTY);
    return schema
        .validate(
            new YamlReader(YamlBounds.DEFAULT)
                .read(new SourceText("values.yaml", values))
                .documents()
                .getFirst()
                .root(),
            NodePath.ROOT)
        .stream()
        .map(SchemaError::path)
        .map(NodePath::toSetKey)
        .toList();
  }

  @Test
  void types_and_structure_are_checked() throws IOException, BadSchemaException {
    assertThat(
            refused(
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
            refused(
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
