package dev.chartgate.webhook.e2e;

import dev.chartgate.webhook.apiserver.ApiClient;
import java.util.List;

/**
 * What the documents' good releases count on and an API server alone does not have: nodes, classes
 * of storage and ingresses, the metrics API. The webhook sees it by its watches.
 */
final class Furniture {
  private static final List<String> STORAGE_CLASSES = List.of("gp3", "fast-ssd", "efs");

  private final ApiClient client;

  private Furniture(ApiClient client) {
    this.client = client;
  }

  /** Makes all of it that belongs to no namespace. */
  static void bringInto(ApiClient client) {
    Furniture furniture = new Furniture(client);
    furniture.metrics();
    STORAGE_CLASSES.forEach(furniture::storageClass);
    furniture.ingressClass();
    for (int i = 1; i <= 5; i++) {
      furniture.node("general-" + i, "disk-type: hdd", "[]");
    }
    furniture.node(
        "gpu",
        "nvidia.com/gpu: 'true'\n    nvidia.com/gpu.present: 'true'",
        "[{\"key\":\"nvidia.com/gpu\",\"effect\":\"NoSchedule\"}]");
    furniture.node(
        "zymtrace",
        "disk-type: ssd",
        "[{\"key\":\"dedicated\",\"value\":\"zymtrace\",\"effect\":\"NoSchedule\"}]");
  }

  /** Makes what a release of zymtrace that reaches its database by Cloud SQL needs beside it. */
  static void cloudSqlAccount(ApiClient client, String namespace) {
    client
        .create(
            "/api/v1/namespaces/%s/serviceaccounts".formatted(namespace),
            """
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: zymtrace-cloudsql-sa
              annotations:
                iam.gke.io/gcp-service-account: zymtrace-cloudsql-sa@my-project.iam.gserviceaccount.com
            """)
        .granted();
  }

  /** The group is there as soon as any kind of it is. */
  private void metrics() {
    client
        .create(
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: nodes.metrics.k8s.io
              annotations: { api-approved.kubernetes.io: "unapproved, stands in for metrics-server" }
            spec:
              group: metrics.k8s.io
              names: { kind: NodeMetrics, listKind: NodeMetricsList, plural: nodes, singular: node }
              scope: Cluster
              versions:
                - name: v1beta1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true }
            """)
        .granted();
    Awaiting.until(
        "the metrics API is served",
        () -> client.get("/apis/metrics.k8s.io/v1beta1").status() == 200);
  }

  private void storageClass(String name) {
    client
        .create(
            "/apis/storage.k8s.io/v1/storageclasses",
            """
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata:
              name: %s
              annotations: { storageclass.kubernetes.io/is-default-class: "%s" }
            provisioner: example.com/disks
            allowVolumeExpansion: true
            """
                .formatted(name, name.equals(STORAGE_CLASSES.getFirst())))
        .granted();
  }

  private void ingressClass() {
    client
        .create(
            "/apis/networking.k8s.io/v1/ingressclasses",
            """
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: { name: nginx }
            spec: { controller: example.com/ingress }
            """)
        .granted();
  }

  private void node(String name, String label, String taints) {
    client
        .create(
            "/api/v1/nodes",
            """
            apiVersion: v1
            kind: Node
            metadata:
              name: %1$s
              labels:
                kubernetes.io/hostname: %1$s
                kubernetes.io/os: linux
                topology.kubernetes.io/zone: zone-%2$d
                %3$s
            status:
              allocatable: { cpu: "64", memory: 256Gi, pods: "110", nvidia.com/gpu: "%4$d" }
              capacity: { cpu: "64", memory: 256Gi, pods: "110", nvidia.com/gpu: "%4$d" }
            """
                .formatted(name, name.length() % 2, label, name.equals("gpu") ? 8 : 0))
        .granted();
    // The API server marks each new node as one that is not ready.
    client
        .patch(
            "/api/v1/nodes/" + name,
            ApiClient.MERGE_PATCH,
            "{\"spec\":{\"taints\":%s}}".formatted(taints))
        .granted();
  }
}
