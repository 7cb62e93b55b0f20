package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.template.origin.Sources;
import dev.chartgate.helm.template.value.ListValue;
import dev.chartgate.helm.template.value.MapValue;
import dev.chartgate.release.Facts;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactsClusterTest {
  private final FactsCluster cluster =
      new FactsCluster(
          facts(
              """
              namespaces:
                prod:
                  labels: {team: a}
                  secrets:
                    db: {type: Opaque, keys: [password]}
              storageClasses: [{name: fast}]
              """));

  @Test
  void a_secret_that_is_known_has_keys_and_hides_what_they_hold() {
    MapValue secret = (MapValue) cluster.lookup("v1", "Secret", "prod", "db");
    MapValue data = (MapValue) secret.get("data");

    assertThat(secret.get("type")).hasToString("Opaque");
    assertThat(data.get("password")).hasToString("dW5rbm93bg==");
    assertThat(Sources.of(data.get("password").origin()).wants())
        .containsExactly("contents.namespaces.prod.secrets.db.password");
  }

  @Test
  void what_a_part_that_is_given_does_not_hold_does_not_exist() {
    MapValue missing = (MapValue) cluster.lookup("v1", "Secret", "prod", "other");

    assertThat(missing.size()).isZero();
    assertThat(missing.origin().isUnknown()).isFalse();
  }

  @Test
  void of_what_is_not_given_the_answer_is_empty_and_unknown() {
    assertUnknown("v1", "Secret", "dev", "db", "facts.namespaces.dev.secrets");
    assertUnknown("v1", "ConfigMap", "prod", "x", "facts.namespaces.prod.configMaps");
    assertUnknown("apps/v1", "Deployment", "prod", "x", "facts.apps/v1.Deployment");
  }

  @Test
  void a_list_holds_all_objects_of_a_part() {
    MapValue namespaces = (MapValue) cluster.lookup("v1", "Namespace", "", "");
    MapValue classes = (MapValue) cluster.lookup("storage.k8s.io/v1", "StorageClass", "", "");

    assertThat(namespaces.get("kind")).hasToString("NamespaceList");
    assertThat(((ListValue) namespaces.get("items")).items())
        .extracting(item -> metadata(item).get("labels"))
        .allSatisfy(labels -> assertThat(((MapValue) labels).get("team")).hasToString("a"))
        .hasSize(1);
    assertThat(((ListValue) classes.get("items")).items())
        .extracting(item -> metadata(item).get("name").toString())
        .containsExactly("fast");
  }

  @Test
  void an_api_service_exists_for_each_group_that_the_server_has() {
    FactsCluster known =
        new FactsCluster(facts("apiVersions: [v1, apps/v1, networking.k8s.io/v1]"));

    assertThat(metadata(apiService(known, "v1.networking.k8s.io")).get("name"))
        .hasToString("v1.networking.k8s.io");
    assertThat(apiService(known, "v1.").get("kind")).hasToString("APIService");
    assertThat(apiService(known, "v1beta1.metrics.k8s.io").size()).isZero();
    assertThat(apiService(known, "v1beta1.metrics.k8s.io").origin().isUnknown()).isFalse();
    assertThat(((ListValue) apiService(known, "").get("items")).items())
        .extracting(item -> metadata(item).get("name").toString())
        .containsExactly("v1.", "v1.apps", "v1.networking.k8s.io");
  }

  @Test
  void of_api_services_nothing_is_known_without_the_api_versions() {
    assertUnknown("apiregistration.k8s.io/v1", "APIService", "", "v1.apps", "facts.apiVersions");
  }

  private static MapValue apiService(FactsCluster cluster, String name) {
    return (MapValue) cluster.lookup("apiregistration.k8s.io/v1", "APIService", "", name);
  }

  private static MapValue metadata(Object item) {
    return (MapValue) ((MapValue) item).get("metadata");
  }

  private void assertUnknown(
      String apiVersion, String kind, String namespace, String name, String wants) {
    MapValue answer = (MapValue) cluster.lookup(apiVersion, kind, namespace, name);

    assertThat(answer.size()).isZero();
    assertThat(Sources.of(answer.origin()).wants()).containsExactly(wants);
    assertThat(Sources.of(answer.get("data").origin()).wants()).containsExactly(wants);
  }

  private static Facts facts(String yaml) {
    return new Facts(
        (MappingNode) Charts.YAML.read(new SourceText("facts", yaml)).documents().get(0).root());
  }
}
