package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.load.FactsCollector.Collected;
import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FactsCollectorTest {
  private static final String HEAD = "# Written by chartgate facts. What is not here is unknown.\n";

  private static Collected collect(List<String> namespaces, String... inputs) {
    FactsCollector collector = new FactsCollector(YamlBounds.DEFAULT, namespaces);
    for (String input : inputs) {
      collector.add(new SourceText("input.json", input));
    }
    return collector.collect();
  }

  private static String list(String items) {
    return "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [" + items + "]}";
  }

  private static String text(String... inputs) {
    Collected collected = collect(List.of(), inputs);
    assertThat(collected.problems()).isEmpty();
    FactsReader.Result read =
        new FactsReader(YamlBounds.DEFAULT).read(new SourceText("facts.yaml", collected.text()));
    assertThat(read).isInstanceOf(FactsReader.Read.class);
    return collected.text();
  }

  @Test
  void of_a_secret_only_the_name_the_type_and_the_keys_are_taken() {
    String secret =
        """
        {"apiVersion": "v1", "kind": "Secret", "type": "kubernetes.io/tls",
         "metadata": {"name": "tls", "namespace": "prod",
           "annotations": {"kubectl.kubernetes.io/last-applied-configuration": "hunter1"}},
         "data": {"tls.key": "aHVudGVyMg==", "tls.crt": "aHVudGVyMw=="}}
        """;

    assertThat(text(list(secret)))
        .isEqualTo(
            HEAD
                + """
                namespaces:
                  prod:
                    secrets:
                      tls:
                        type: kubernetes.io/tls
                        keys:
                          - tls.crt
                          - tls.key
                """);
  }

  @Test
  void a_list_is_complete_for_its_kinds_in_its_namespaces_and_in_those_that_are_named() {
    String mixed =
        list(
            """
            {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s", "namespace": "a"}},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c", "namespace": "b"},
             "data": {"k": "v"}, "binaryData": {"j": ""}}
            """);
    String other =
        list(
            "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"d\","
                + " \"labels\": {\"x\": \"1\"}}}");

    assertThat(collect(List.of("named"), mixed, other).text())
        .isEqualTo(
            HEAD
                + """
                namespaces:
                  a:
                    secrets:
                      s:
                        type: Opaque
                        keys: []
                    configMaps: {}
                  b:
                    secrets: {}
                    configMaps:
                      c:
                        keys:
                          - j
                          - k
                  d:
                    labels:
                      x: "1"
                  named:
                    secrets: {}
                    configMaps: {}
                """);
  }

  @Test
  void every_part_has_the_shape_of_the_facts_file() {
    String objects =
        list(
            """
            {"apiVersion": "v1", "kind": "Service",
             "metadata": {"name": "web", "namespace": "p",
                          "annotations": {"meta.helm.sh/release-name": "shop"}},
             "spec": {"type": "NodePort", "ports": [
               {"name": "http", "port": 80, "nodePort": 30080, "protocol": "TCP", "targetPort": 1}]}},
            {"apiVersion": "v1", "kind": "ServiceAccount",
             "metadata": {"name": "default", "namespace": "p", "annotations": {"role": "r"}}},
            {"apiVersion": "v1", "kind": "PersistentVolumeClaim",
             "metadata": {"name": "data", "namespace": "p"},
             "spec": {"storageClassName": "ssd", "accessModes": ["ReadWriteOnce"],
                      "resources": {"requests": {"storage": "8Gi"}}}},
            {"apiVersion": "v1", "kind": "ResourceQuota", "metadata": {"name": "q", "namespace": "p"},
             "spec": {"hard": {"cpu": "4"}}, "status": {"used": {"cpu": "1"}}},
            {"apiVersion": "v1", "kind": "LimitRange", "metadata": {"name": "l", "namespace": "p"},
             "spec": {"limits": [{"type": "Container", "max": {"cpu": "2"}}]}},
            {"apiVersion": "apps/v1", "kind": "Deployment",
             "metadata": {"name": "web", "namespace": "p"},
             "spec": {"template": {"spec": {"initContainers": [{"image": "b:1"}],
                                            "containers": [{"image": "a:1"}]}}}},
            {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n1",
               "labels": {"cloud.google.com/gke-nodepool": "x",
                          "iam.gke.io/gke-metadata-server-enabled": "true"}},
             "spec": {"taints": [{"key": "gpu", "effect": "NoSchedule"}]},
             "status": {"allocatable": {"cpu": "4", "memory": "8Gi"}}},
            {"apiVersion": "storage.k8s.io/v1", "kind": "StorageClass",
             "metadata": {"name": "ssd",
               "annotations": {"storageclass.kubernetes.io/is-default-class": "true"}}},
            {"apiVersion": "networking.k8s.io/v1", "kind": "IngressClass", "metadata": {"name": "nginx"}},
            {"apiVersion": "scheduling.k8s.io/v1", "kind": "PriorityClass", "metadata": {"name": "high"}},
            {"apiVersion": "serving.knative.dev/v1", "kind": "Service",
             "metadata": {"name": "not-ours", "namespace": "p"}}
            """);

    assertThat(
            text(
                objects,
                "{\"clientVersion\": {}, \"serverVersion\": {\"gitVersion\": \"v1.31.2\"}}",
                "v1\napps/v1\nnetworking.k8s.io/v1\n"))
        .isEqualTo(
            HEAD
                + """
                serverVersion: v1.31.2
                provider: gke
                workloadIdentity: true
                apiVersions:
                  - apps/v1
                  - networking.k8s.io/v1
                  - v1
                nodes:
                  - name: n1
                    labels:
                      cloud.google.com/gke-nodepool: x
                      iam.gke.io/gke-metadata-server-enabled: "true"
                    taints:
                      - key: gpu
                        effect: NoSchedule
                    allocatable:
                      cpu: "4"
                      memory: 8Gi
                storageClasses:
                  - name: ssd
                    default: true
                ingressClasses:
                  - nginx
                priorityClasses:
                  - high
                namespaces:
                  p:
                    services:
                      web:
                        type: NodePort
                        ports:
                          - name: http
                            port: 80
                            nodePort: 30080
                            protocol: TCP
                        release: shop
                    serviceAccounts:
                      default:
                        annotations:
                          role: r
                    pvcs:
                      - name: data
                        storageClass: ssd
                        storage: 8Gi
                        accessModes:
                          - ReadWriteOnce
                    quotas:
                      - name: q
                        hard:
                          cpu: "4"
                        used:
                          cpu: "1"
                    limitRanges:
                      - name: l
                        limits:
                          - type: Container
                            max:
                              cpu: "2"
                    workloads:
                      Deployment/web:
                        images:
                          - a:1
                          - b:1
                """);
  }

  @Test
  void the_same_objects_in_another_order_give_the_same_text() {
    String a =
        "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"metadata\": {\"name\": \"a\","
            + " \"namespace\": \"p\"}}";
    String b = a.replace("\"a\"", "\"b\"");

    assertThat(text(list(a + "," + b))).isEqualTo(text(list(b), list(a)));
  }

  @Test
  void a_release_record_is_a_secret_like_any_other() {
    String record =
        "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"type\": \"helm.sh/release.v1\","
            + " \"metadata\": {\"name\": \"r\", \"namespace\": \"p\"}, \"data\": {\"release\":"
            + " \"hunter2\"}}";

    assertThat(text(list(record))).contains("helm.sh/release.v1").doesNotContain("hunter2");
  }

  private static String network(String items) {
    return text(list(items))
        .lines()
        .filter(line -> line.contains("name: ") || line.contains("enforces"))
        .map(String::strip)
        .filter(line -> !line.startsWith("- name: "))
        .toList()
        .toString();
  }

  private static String daemon(String name, String... args) {
    return """
    {"apiVersion": "apps/v1", "kind": "DaemonSet",
     "metadata": {"name": "%s", "namespace": "kube-system"},
     "spec": {"template": {"spec": {"containers": [{"args": [%s]}]}}}}
    """
        .formatted(name, String.join(",", args));
  }

  private static String node(String annotation, String value) {
    return """
    {"apiVersion": "v1", "kind": "Node",
     "metadata": {"name": "n", "annotations": {"%s": "%s"}}}
    """
        .formatted(annotation, value);
  }

  @Test
  void the_network_is_told_by_its_daemons_and_the_annotations_of_nodes() {
    String flannel = node("flannel.alpha.coreos.com/backend-type", "vxlan");

    assertThat(network(flannel)).isEqualTo("[name: flannel, enforcesNetworkPolicy: false]");
    assertThat(network(daemon("kube-flannel-ds")))
        .isEqualTo("[name: flannel, enforcesNetworkPolicy: false]");
    assertThat(network(flannel + "," + daemon("calico-node")))
        .isEqualTo("[name: canal, enforcesNetworkPolicy: true]");
    assertThat(network(flannel + "," + daemon("rke2-canal")))
        .isEqualTo("[name: canal, enforcesNetworkPolicy: true]");
    assertThat(network(flannel + "," + node("k3s.io/node-args", "[server]")))
        .isEqualTo("[name: k3s, enforcesNetworkPolicy: true]");
    assertThat(network(flannel + "," + node("k3s.io/node-args", "[--disable-network-policy]")))
        .isEqualTo("[name: k3s, enforcesNetworkPolicy: false]");
    assertThat(network(daemon("cilium") + "," + daemon("cilium-envoy")))
        .isEqualTo("[name: cilium, enforcesNetworkPolicy: true]");
    assertThat(network(daemon("weave-net")))
        .isEqualTo("[name: weave, enforcesNetworkPolicy: true]");
    assertThat(network(daemon("antrea-agent")))
        .isEqualTo("[name: antrea, enforcesNetworkPolicy: true]");
    assertThat(network(daemon("aws-node", "\"--enable-network-policy=true\"")))
        .isEqualTo("[name: aws-vpc-cni, enforcesNetworkPolicy: true]");
    assertThat(network(daemon("aws-node", "\"--enable-network-policy=false\"")))
        .isEqualTo("[name: aws-vpc-cni, enforcesNetworkPolicy: false]");
    assertThat(network(daemon("kindnet"))).isEqualTo("[name: kindnet]");
    assertThat(network(daemon("azure-cns") + "," + daemon("azure-npm")))
        .isEqualTo("[name: azure-npm, enforcesNetworkPolicy: true]");
  }

  @Test
  void networks_that_contradict_each_other_tell_nothing() {
    assertThat(network(daemon("cilium") + "," + daemon("weave-net"))).isEqualTo("[]");
    assertThat(network(daemon("node-exporter"))).isEqualTo("[]");
  }

  @Test
  void what_is_not_understood_is_told() {
    Collected collected =
        collect(
            List.of(),
            "",
            "a: [",
            "some: values\n",
            "{\"clientVersion\": {\"gitVersion\": \"v1.30.0\"}}");

    assertThat(collected.problems())
        .extracting(Problem::toString)
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("input.json:1:1: this is empty"),
            line -> assertThat(line).startsWith("input.json:1:5: this is not YAML"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "input.json:1:1: this is no Kubernetes object: it has no apiVersion, or"
                            + " one that is not a string"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "input.json:1:1: kubectl reached no server, so its version is not here"));
  }

  @Test
  void an_object_by_itself_and_a_part_of_a_list_prove_no_absence() {
    Collected collected =
        collect(
            List.of(),
            """
            {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s", "namespace": "prod"}}
            """,
            """
            {"apiVersion": "v1", "kind": "List", "metadata": {"continue": "abc"}, "items": [
              {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "s", "namespace": "prod"}}]}
            """);

    assertThat(collected.text()).isEqualTo(HEAD + "{}\n");
    assertThat(collected.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "input.json:1:1: one Secret by itself does not tell which others there are; give the"
                + " whole list, as 'kubectl get … -o json' prints it without a name",
            "input.json:1:1: the list is cut off (metadata.continue); list without --limit or"
                + " --chunk-size");
  }
}
