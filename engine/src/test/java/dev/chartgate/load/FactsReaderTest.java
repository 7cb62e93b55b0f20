package dev.chartgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.source.Problem;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FactsReaderTest {

  private static FactsReader.Result read(String text) {
    return new FactsReader(YamlBounds.DEFAULT).read(new SourceText("facts.yaml", text));
  }

  private static List<String> problems(String text) {
    return switch (read(text)) {
      case FactsReader.Read read -> List.of();
      case FactsReader.Refused(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  @Test
  void facts_keep_their_shape() {
    FactsReader.Result result =
        read(
            """
            serverVersion: v1.30.0
            cni: {name: calico, enforcesNetworkPolicy: true}
            nodePortRange: {min: 30000, max: 32767}
            nodes: [{labels: {a: b}, taints: [{key: k}], allocatable: {cpu: 4, memory: 8Gi}}]
            namespaces:
              prod:
                secrets: {s: {type: Opaque, keys: [a]}}
                pvcs: []
            releases:
            - name: x
              namespace: prod
              chart: {name: c, version: 1.0.0}
              values: {any: [thing]}
            """);

    assertThat(result).isInstanceOf(FactsReader.Read.class);
    assertThat(((FactsReader.Read) result).facts().node().keys())
        .containsExactly(
            "serverVersion", "cni", "nodePortRange", "nodes", "namespaces", "releases");
    assertThat(problems("{}\n")).isEmpty();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThat(
            problems(
                """
                serverVersion: 1.30
                cnii: {}
                cni: {enforcesNetworkPolicy: "yes", nam: x}
                nodes: {}
                zzz: 1
                namespaces:
                  prod:
                    secrets: {s: {keys: [1], type: null}}
                    secrets: {}
                  dev: []
                nodePortRange: {max: 1.5}
                """))
        .containsExactly(
            "facts.yaml:9:5: the key namespaces.prod.secrets is here a second time; the first is on"
                + " line 8",
            "facts.yaml:1:16: serverVersion has to be a string; write it between quotes",
            "facts.yaml:2:1: cnii is no fact; did you mean cni?",
            "facts.yaml:3:30: cni.enforcesNetworkPolicy has to be true or false",
            "facts.yaml:3:37: nam is no fact of cni; did you mean name?",
            "facts.yaml:4:8: nodes has to be a list; [] says that there are none",
            "facts.yaml:5:1: zzz is no fact; there are serverVersion, helmVersion, provider,"
                + " workloadIdentity, cni, nodePortRange, apiVersions, nodes, storageClasses,"
                + " ingressClasses, priorityClasses, volumeSnapshotClasses, namespaces, releases",
            "facts.yaml:10:8: namespaces.dev has to be a mapping",
            "facts.yaml:11:22: nodePortRange.max has to be an integer");
  }

  @Test
  void a_facts_file_is_one_mapping() {
    assertThat(problems(""))
        .containsExactly("facts.yaml:1:1: the facts file is empty; write {} for no facts");
    assertThat(problems("- a\n"))
        .containsExactly("facts.yaml:1:1: a facts file has to be a mapping");
    assertThat(problems("provider: eks\n---\nhelmVersion: v4\n"))
        .containsExactly(
            "facts.yaml:3:1: a facts file has one document; move this one's facts into the first");
    assertThat(problems("a: [\n")).hasSize(1);
  }

  @Test
  void facts_are_told_from_values() {
    assertThat(looksLikeFacts("serverVersion: v1\n")).isTrue();
    assertThat(looksLikeFacts("namespaces: {}\nprovider: eks\n")).isTrue();
    assertThat(looksLikeFacts("provider: eks\n")).isFalse();
    assertThat(looksLikeFacts("serverVersion: v1\nimage: {}\n")).isFalse();
  }

  private static boolean looksLikeFacts(String yaml) {
    return FactsReader.looksLikeFacts(LoadFolder.mapping(yaml));
  }
}
