package dev.chartgate.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Manifests of a large cluster, the same bytes each time, valid to Kubernetes' own schemas. */
final class GeneratedObjects {

  static final int FILES = 200;
  static final int OBJECTS_PER_FILE = 50;
  static final int OBJECTS = FILES * OBJECTS_PER_FILE;

  private static final long SEED = 20260101;
  private static final List<String> TAGS = List.of("1.4.2", "2.0.0-rc.1", "latest", "main", "v3.9");
  private static final List<String> VERBS = List.of("get", "list", "watch", "create", "*");
  private static final List<String> SERVICE_TYPES =
      List.of("ClusterIP", "NodePort", "LoadBalancer");

  private final Random random = new Random(SEED);

  private GeneratedObjects() {}

  /** Writes the files into a folder, which is made if it is not there. */
  static void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    GeneratedObjects objects = new GeneratedObjects();
    for (int file = 0; file < FILES; file++) {
      Files.writeString(
          folder.resolve(String.format(Locale.ROOT, "team-%03d.yaml", file)), objects.file(file));
    }
  }

  private String file(int file) {
    String namespace = "team-" + file;
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < OBJECTS_PER_FILE; i++) {
      String name = "app-" + i;
      documents.add(
          switch (i % 10) {
            case 0, 1, 2 -> workload("Deployment", namespace, name);
            case 3 -> workload("StatefulSet", namespace, name);
            case 4 -> workload("DaemonSet", namespace, name);
            case 5, 6 -> service(namespace, name);
            case 7 -> configMap(namespace, name);
            case 8 -> role(namespace, name);
            case 9 -> roleBinding(namespace, name);
            default -> throw new AssertionError(i);
          });
    }
    return String.join("---\n", documents);
  }

  private String workload(String kind, String namespace, String name) {
    StringBuilder text = new StringBuilder();
    text.append(head("apps/v1", kind, namespace, name)).append("spec:\n");
    if (!kind.equals("DaemonSet")) {
      text.append("  replicas: ").append(1 + random.nextInt(5)).append('\n');
    }
    if (kind.equals("StatefulSet")) {
      text.append("  serviceName: ").append(name).append('\n');
    }
    text.append(
        """
          selector:
            matchLabels:
              app.kubernetes.io/name: %1$s
          template:
            metadata:
              labels:
                app.kubernetes.io/name: %1$s
            spec:
              serviceAccountName: %1$s
              securityContext:
                runAsNonRoot: %2$s
                fsGroup: 2000
              containers:
        """
            .formatted(name, random.nextBoolean()));
    int containers = 1 + random.nextInt(2);
    for (int i = 0; i < containers; i++) {
      text.append(container(name, i));
    }
    text.append(
        """
              volumes:
                - name: data
                  emptyDir: {}
                - name: settings
                  configMap:
                    name: %s
        """
            .formatted(name));
    return text.toString();
  }

  private String container(String name, int index) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
                - name: container-%1$d
                  image: registry.example.com/%2$s/container-%1$d:%3$s
                  imagePullPolicy: IfNotPresent
                  ports:
                    - name: port-%1$d
                      containerPort: %4$d
                  securityContext:
                    allowPrivilegeEscalation: %5$s
                    readOnlyRootFilesystem: %6$s
                    capabilities:
                      drop:
                        - ALL
                  resources:
                    requests:
                      cpu: %7$dm
                      memory: %8$dMi
                    limits:
                      memory: %9$dMi
                  livenessProbe:
                    httpGet:
                      path: /healthz
                      port: port-%1$d
                    periodSeconds: 10
                  readinessProbe:
                    httpGet:
                      path: /readyz
                      port: port-%1$d
                  volumeMounts:
                    - name: data
                      mountPath: /data
                    - name: settings
                      mountPath: /etc/settings
                      readOnly: true
                  env:
        """
            .formatted(
                index,
                name,
                pick(TAGS),
                8000 + index,
                random.nextBoolean(),
                random.nextBoolean(),
                10 + random.nextInt(500),
                64 + random.nextInt(64),
                128 + random.nextInt(1024)));
    int variables = 8 + random.nextInt(8);
    for (int i = 0; i < variables; i++) {
      text.append("            - name: SETTING_").append(i).append('\n');
      text.append("              value: \"").append(word()).append("\"\n");
    }
    return text.toString();
  }

  private String service(String namespace, String name) {
    return head("v1", "Service", namespace, name)
        + """
        spec:
          type: %s
          selector:
            app.kubernetes.io/name: %s
          ports:
            - name: http
              port: %d
              targetPort: port-0
        """
            .formatted(pick(SERVICE_TYPES), name, 80 + random.nextInt(1000));
  }

  private String configMap(String namespace, String name) {
    StringBuilder text = new StringBuilder(head("v1", "ConfigMap", namespace, name));
    text.append("data:\n");
    int keys = 15 + random.nextInt(30);
    for (int i = 0; i < keys; i++) {
      text.append("  key-").append(i).append(": \"").append(word()).append("\"\n");
    }
    return text.toString();
  }

  private String role(String namespace, String name) {
    StringBuilder text =
        new StringBuilder(head("rbac.authorization.k8s.io/v1", "Role", namespace, name));
    text.append("rules:\n");
    int rules = 2 + random.nextInt(6);
    for (int i = 0; i < rules; i++) {
      text.append(
          """
            - apiGroups: ["", apps]
              resources: [pods, deployments]
              verbs: [get, "%s"]
          """
              .formatted(pick(VERBS)));
    }
    return text.toString();
  }

  private String roleBinding(String namespace, String name) {
    return head("rbac.authorization.k8s.io/v1", "RoleBinding", namespace, name)
        + """
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: Role
          name: %1$s
        subjects:
          - kind: ServiceAccount
            name: %1$s
            namespace: %2$s
        """
            .formatted(name, namespace);
  }

  private static String head(String apiVersion, String kind, String namespace, String name) {
    return """
    apiVersion: %1$s
    kind: %2$s
    metadata:
      name: %4$s
      namespace: %3$s
      labels:
        app.kubernetes.io/name: %4$s
        app.kubernetes.io/managed-by: Helm
        app.kubernetes.io/part-of: %3$s
      annotations:
        meta.helm.sh/release-name: %3$s
        meta.helm.sh/release-namespace: %3$s
    """
        .formatted(apiVersion, kind, namespace, name);
  }

  private String word() {
    return Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
