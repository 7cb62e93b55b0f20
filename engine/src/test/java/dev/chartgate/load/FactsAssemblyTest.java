package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.release.Facts;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import dev.chartgate.source.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactsAssemblyTest {
  private final FactsAssembly assembly = new FactsAssembly();

  @Test
  void what_is_not_put_in_is_not_there() {
    assertThat(assembly.facts().node().size()).isZero();
  }

  @Test
  void a_part_of_no_objects_says_that_there_are_none() {
    assembly.cluster(ClusterPart.STORAGE_CLASSES, ClusterPart.STORAGE_CLASSES.of(List.of()));
    assembly.namespace("prod", NamespacePart.SECRETS, NamespacePart.SECRETS.of(List.of()));
    assembly.namespace("prod", NamespacePart.QUOTAS, NamespacePart.QUOTAS.of(List.of()));
    assembly.releases(List.of());

    assertThat(text())
        .isEqualTo(
            """
            storageClasses: []
            namespaces:
              prod:
                secrets: {}
                quotas: []
            releases: []
            """);
  }

  @Test
  void of_secrets_of_which_only_metadata_was_seen_the_type_is_not_told() {
    assembly.namespace(
        "prod",
        NamespacePart.SECRETS,
        NamespacePart.SECRETS.of(
            Map.of(
                "tls", NamespacePart.secret(Optional.of(Set.of("tls.key", "tls.crt"))),
                "bare", NamespacePart.secret(Optional.empty()))));

    assertThat(text())
        .isEqualTo(
            """
            namespaces:
              prod:
                secrets:
                  bare: {}
                  tls:
                    keys:
                      - tls.crt
                      - tls.key
            """);
  }

  @Test
  void nodes_tell_the_provider_and_the_network() {
    List<KubernetesObject> nodes =
        List.of(
            object(
                """
                apiVersion: v1
                kind: Node
                metadata:
                  name: a
                  labels: { cloud.google.com/gke-nodepool: main }
                  annotations: { flannel.alpha.coreos.com/backend-type: vxlan }
                """));
    assembly.provider(nodes);
    assembly.network(nodes);
    assembly.serverVersion("v1.36.1");

    assertThat(text())
        .isEqualTo(
            """
            serverVersion: v1.36.1
            provider: gke
            workloadIdentity: false
            cni:
              name: flannel
              enforcesNetworkPolicy: false
            """);
  }

  @Test
  void values_of_other_releases_are_told_without_those_that_are_secret() {
    MappingNode values =
        mapping(
            """
            host: db.example.com
            password: hunter2
            token: ""
            env:
              - { name: API_TOKEN, value: hunter3 }
              - { name: MODE, value: fast }
            """);
    Node facts = FactsTree.of(ReleaseFacts.withoutSecrets(values, "contents.releases.prod.db"));

    String told = YamlWriter.write((MappingNode) facts);
    assertThat(told).contains("db.example.com", "fast", "token: \"\"").doesNotContain("hunter");
    assertThat(facts.at(NodePath.parse("password")).orElseThrow())
        .isInstanceOfSatisfying(
            ScalarNode.class,
            scalar -> assertThat(scalar.wants()).containsExactly("contents.releases.prod.db"));
  }

  private String text() {
    Facts facts = assembly.facts();
    String text = YamlWriter.write(facts.node());
    assertThat(new FactsReader(YamlBounds.DEFAULT).read(new SourceText("facts.yaml", text)))
        .isInstanceOf(FactsReader.Read.class);
    return text;
  }

  private static KubernetesObject object(String yaml) {
    return new KubernetesObject(mapping(yaml), Optional.empty());
  }

  private static MappingNode mapping(String yaml) {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("object.yaml", yaml))
            .documents()
            .getFirst()
            .root();
  }
}
