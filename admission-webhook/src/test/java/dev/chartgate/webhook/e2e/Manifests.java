package dev.chartgate.webhook.e2e;

/** Objects that some tests share. */
final class Manifests {
  /** Breaks rules of severity error, among them K8S003. */
  static final String PRIVILEGED_POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: { name: privileged }
      spec:
        containers:
          - name: shell
            image: registry.example.com/shell:1.0.0
            securityContext: { privileged: true, allowPrivilegeEscalation: true }
      """;

  /** Breaks none of severity error. */
  static final String GOOD_POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: { name: good }
      spec:
        automountServiceAccountToken: false
        securityContext:
          runAsNonRoot: true
          runAsUser: 10001
          seccompProfile: { type: RuntimeDefault }
        containers:
          - name: web
            image: registry.example.com/web:1.0.0
            securityContext:
              allowPrivilegeEscalation: false
              readOnlyRootFilesystem: true
              capabilities: { drop: [ALL] }
            resources:
              requests: { cpu: 100m, memory: 64Mi }
              limits: { cpu: 100m, memory: 64Mi }
      """;

  /** Of an object that is admitted, as an API server sends it. */
  static final String REVIEW =
      """
      {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{
        "uid":"6f4e9d9e-0000-4000-8000-000000000002","operation":"CREATE","dryRun":true,
        "kind":{"group":"","version":"v1","kind":"ConfigMap"},
        "resource":{"group":"","version":"v1","resource":"configmaps"},
        "namespace":"default","name":"probe","userInfo":{"username":"admin"},
        "object":{"apiVersion":"v1","kind":"ConfigMap",
          "metadata":{"name":"probe","namespace":"default"}}}}
      """;

  private Manifests() {}
}
