package dev.chartgate.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ObjectIndexTest {
  private static final ObjectIndex INDEX =
      index(
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata: { name: web }
          spec: { template: { metadata: { labels: { app: web, tier: front } } } }
          ---
          apiVersion: batch/v1
          kind: CronJob
          metadata: { name: clean, namespace: other }
          spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: web } } } } } }
          ---
          apiVersion: v1
          kind: Pod
          metadata: { name: alone, labels: { app: web } }
          ---
          apiVersion: serving.knative.dev/v1
          kind: Service
          metadata: { name: web }
          ---
          apiVersion: v1
          kind: Service
          metadata: { name: web, namespace: prod }
          ---
          apiVersion: rbac.authorization.k8s.io/v1
          kind: RoleBinding
          metadata: { name: own }
          subjects:
            - { kind: ServiceAccount, name: web }
            - { kind: User, name: jane }
          ---
          apiVersion: rbac.authorization.k8s.io/v1
          kind: ClusterRoleBinding
          metadata: { name: everywhere }
          subjects: [{ kind: ServiceAccount, name: web, namespace: other }]
          """);

  private static ObjectIndex index(String yaml) {
    List<KubernetesObject> objects =
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("objects.yaml", yaml)).documents().stream()
                .map(d -> new KubernetesObject((MappingNode) d.root(), Optional.empty()))
                .toList();
    return new ObjectIndex(objects, "prod");
  }

  private static List<String> names(List<KubernetesObject> objects) {
    return objects.stream().map(object -> object.kind() + "/" + object.name()).toList();
  }

  @Test
  void workloads_are_found_by_the_labels_of_their_pods_in_their_namespace() {
    assertThat(names(INDEX.withPodLabels("prod", Map.of("app", "web"))))
        .containsExactly("Deployment/web", "Pod/alone");
    assertThat(names(INDEX.withPodLabels("prod", Map.of("app", "web", "tier", "front"))))
        .containsExactly("Deployment/web");
    assertThat(names(INDEX.withPodLabels("other", Map.of("app", "web"))))
        .containsExactly("CronJob/clean");
    assertThat(INDEX.withPodLabels("prod", Map.of("app", "api"))).isEmpty();
    assertThat(INDEX.withPodLabels("prod", Map.of())).isEmpty();
  }

  @Test
  void bindings_are_found_by_the_accounts_that_they_name() {
    assertThat(names(INDEX.bindingsOf("prod", "web"))).containsExactly("RoleBinding/own");
    assertThat(names(INDEX.bindingsOf("other", "web")))
        .containsExactly("ClusterRoleBinding/everywhere");
    assertThat(INDEX.bindingsOf("prod", "jane")).isEmpty();
  }

  @Test
  void a_bare_kind_is_never_another_groups() {
    assertThat(INDEX.ofKind("Service")).hasSize(1);
    assertThat(INDEX.ofKind("serving.knative.dev/Service")).hasSize(1);
    assertThat(INDEX.count("Service", "prod", "web")).isEqualTo(1);
  }

  @Test
  void an_object_without_a_namespace_lives_in_that_of_the_release() {
    assertThat(INDEX.named("Deployment", "prod", "web")).isPresent();
    assertThat(INDEX.named("Deployment", "other", "web")).isEmpty();
  }

  @Test
  void of_several_with_a_name_the_one_of_the_release_is_meant() {
    assertThat(INDEX.named("CronJob", "clean")).isPresent();
    assertThat(INDEX.named("Service", "web")).isPresent();
    assertThat(INDEX.named("Service", "api")).isEmpty();
  }
}
