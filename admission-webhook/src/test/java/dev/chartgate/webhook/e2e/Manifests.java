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

  private Manifests() {}
}
