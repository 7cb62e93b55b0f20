package dev.chartgate.webhook.bench;

import java.util.Locale;
import java.util.Random;

/** A Deployment of a wanted size that breaks no rule of severity error, as JSON. */
final class LargeDeployment {
  private static final int CONTAINERS = 4;

  private LargeDeployment() {}

  /**
   * A Deployment.
   *
   * @param name another name is another object
   * @param bytes its size, about
   */
  static String json(String namespace, String name, int bytes) {
    Random random = new Random(bytes);
    StringBuilder containers = new StringBuilder();
    for (int i = 0; i < CONTAINERS; i++) {
      containers.append(i == 0 ? "" : ",").append(container(random, i, bytes / CONTAINERS));
    }
    return """
    {"apiVersion":"apps/v1","kind":"Deployment",
     "metadata":{"name":"%1$s","namespace":"%2$s",
       "labels":{"app.kubernetes.io/name":"%1$s","app.kubernetes.io/instance":"%1$s","app.kubernetes.io/managed-by":"Helm"}},
     "spec":{"replicas":2,"selector":{"matchLabels":{"app.kubernetes.io/name":"%1$s"}},
       "template":{"metadata":{"labels":{"app.kubernetes.io/name":"%1$s"}},
         "spec":{"automountServiceAccountToken":false,
           "securityContext":{"runAsNonRoot":true,"runAsUser":10001,"seccompProfile":{"type":"RuntimeDefault"}},
           "containers":[%3$s],
           "volumes":[{"name":"scratch","emptyDir":{"sizeLimit":"64Mi"}}]}}}}
    """
        .formatted(name, namespace, containers);
  }

  private static String container(Random random, int index, int bytes) {
    StringBuilder variables = new StringBuilder();
    for (int i = 0; variables.length() < bytes - 900; i++) {
      variables
          .append(i == 0 ? "" : ",")
          .append("{\"name\":\"SETTING_%d\",\"value\":\"%s\"}".formatted(i, word(random)));
    }
    return """
    {"name":"part-%1$d","image":"registry.example.com/team/part-%1$d:1.4.%1$d","imagePullPolicy":"IfNotPresent",
     "ports":[{"name":"http-%1$d","containerPort":%2$d}],
     "securityContext":{"allowPrivilegeEscalation":false,"readOnlyRootFilesystem":true,"capabilities":{"drop":["ALL"]}},
     "resources":{"requests":{"cpu":"100m","memory":"128Mi"},"limits":{"memory":"256Mi"}},
     "livenessProbe":{"httpGet":{"path":"/livez","port":"http-%1$d"},"periodSeconds":10},
     "readinessProbe":{"httpGet":{"path":"/readyz","port":"http-%1$d"},"periodSeconds":10},
     "volumeMounts":[{"name":"scratch","mountPath":"/tmp"}],
     "env":[%3$s]}\
    """
        .formatted(index, 8080 + index, variables);
  }

  static String word(Random random) {
    return String.format(Locale.ROOT, "%13s", Long.toString(random.nextLong() & Long.MAX_VALUE, 36))
        .replace(' ', 'a');
  }
}
