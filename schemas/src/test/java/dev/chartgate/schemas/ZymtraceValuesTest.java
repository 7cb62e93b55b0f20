package dev.chartgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.schema.BadSchemaException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the schemas of zymtrace's charts refuse, and what they leave to the rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ZymtraceValuesTest {
  private static final RefusedKeys BACKEND = new RefusedKeys("values/backend.json");
  private static final RefusedKeys PROFILER = new RefusedKeys("values/profiler.json");

  @Test
  void types_and_structure_of_the_backend_are_checked() throws IOException, BadSchemaException {
    assertThat(
            BACKEND.in(
                """
                global: { imagePullPolicy: Sometimes, dataRetentionDays: -1 }
                clickhouse: { create: { service: { http: { port: 0 } }, replicas: two } }
                postgres: { create: { resources: { requests: { cpu: [200m] } } } }
                storage: { use_existing: { s3: { useIAM: true } } }
                services:
                  activateNetworkPolicies: "yes"
                  web: { port: http, podAnnotations: { a: { b: c } } }
                  gateway: { service: { portName: https } }
                  migrate: { timeoutSeconds: 0 }
                ingress:
                  hosts: { gateway: { paths: [{ path: /, pathType: Regex }] } }
                  tls: { secretName: zymtrace-tls }
                auth: { admin: { roles: admin } }
                """))
        .containsExactlyInAnyOrder(
            "global.imagePullPolicy",
            "global.dataRetentionDays",
            "clickhouse.create.service.http.port",
            "clickhouse.create.replicas",
            "postgres.create.resources.requests.cpu",
            "storage.use_existing.s3.useIAM",
            "services.activateNetworkPolicies",
            "services.web.port",
            "services.web.podAnnotations.a",
            "services.gateway.service.portName",
            "services.migrate.timeoutSeconds",
            "ingress.hosts.gateway.paths[0].pathType",
            "ingress.tls",
            "auth.admin.roles");
  }

  @Test
  void what_a_rule_judges_is_left_to_the_rule() throws IOException, BadSchemaException {
    assertThat(
            BACKEND.in(
                """
                global: { namePrefix: Zymtrace }
                clickhouse: { mode: external, use_existing: { host: "ch:9000" } }
                postgres:
                  mode: oracle
                  use_existing: { host: "postgres://pg", database: 1-bad-name }
                  gcp_cloudsql:
                    instance: zymtrace-pg
                    proxy: { port: 70000, serviceAccount: other-sa, image: { tag: latest } }
                storage:
                  mode: s3
                  use_existing: { type: azure, s3: { region: Oregon, endpoint: ceph } }
                  buckets: { symbols: Zymtrace_SymDB }
                services:
                  common:
                    tolerations: [{ key: x, operator: Exists, value: z }]
                    nodeSelector: { gpu: true }
                    hpa: { enabled: true, minReplicas: 0, targetCPUUtilizationPercentage: 0.8 }
                  ui: { service: { type: NodePort, nodePort: 30080 } }
                  gateway: { service: { type: Ingress, nodePort: 99999 } }
                  web: { mcpAllowedHosts: [mcp.corp.example] }
                auth: { type: saml, basic: { enabled: true } }
                metricReporter: { enabled: false }
                """))
        .isEmpty();
  }

  @Test
  void types_and_structure_of_the_profiler_are_checked() throws IOException, BadSchemaException {
    assertThat(
            PROFILER.in(
                """
                profiler:
                  args: -disable-tls
                  authToken: made-up
                  cudaProfiler: { enabled: "no" }
                  env: { ZYMTRACE_TAGS: a, fieldRefs: { NODE_NAME: [x] } }
                  nodeSelector: { gpu: true }
                rbac: { create: 1 }
                """))
        .containsExactlyInAnyOrder(
            "profiler.args",
            "profiler.authToken",
            "profiler.cudaProfiler.enabled",
            "profiler.env.fieldRefs.NODE_NAME",
            "rbac.create");
  }
}
