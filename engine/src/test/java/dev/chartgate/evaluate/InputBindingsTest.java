package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class InputBindingsTest {

  private static Pack ruleSaying(String message) {
    return InlinePack.of(
        "test",
        """
        id: some-rule
        code: TST001
        title: It does not hold
        severity: error
        scope: values
        assert: "false"
        message: >-
          %s
        """
            .formatted(message));
  }

  @Test
  void rules_see_which_values_files_have_comments() {
    Pack pack = ruleSaying("inputs.files.filter(f, f.commented).map(f, f.name).join(' ')");
    Release release =
        ReleaseOf.name("a")
            .values("line.yaml", "# Why it is 3.\nreplicas: 3\n")
            .values("none.yaml", "replicas: 3\nlink: a#b\n")
            .values("end.yaml", "replicas: 3 # for holidays\n")
            .build();

    assertThat(Judge.finding(pack, release))
        .extracting(Finding::message)
        .isEqualTo("line.yaml end.yaml");
  }

  @Test
  void rules_see_whether_the_namespace_was_named() {
    Pack pack = ruleSaying("string(given.namespace)");
    Release named = ReleaseOf.name("a").values("values.yaml", "replicas: 3\n").build();
    Release assumed =
        new Release(
            named.name(),
            named.namespace(),
            false,
            named.chart(),
            named.values(),
            named.objects(),
            named.previous(),
            named.facts(),
            named.notEvaluated(),
            named.files());

    assertThat(Judge.finding(pack, named).message()).isEqualTo("true");
    assertThat(Judge.finding(pack, assumed).message()).isEqualTo("false");
  }

  @Test
  void rules_see_of_which_namespaces_facts_tell() {
    Pack pack = ruleSaying("given.namespaces.join(' ')");
    ReleaseOf release = ReleaseOf.name("a").values("values.yaml", "replicas: 3\n");

    assertThat(Judge.finding(pack, release.build()).message()).isEmpty();
    assertThat(
            Judge.finding(
                    pack,
                    release.facts("namespaces: { shop: {}, bank: { services: {} } }\n").build())
                .message())
        .isEqualTo("shop bank");
  }
}
