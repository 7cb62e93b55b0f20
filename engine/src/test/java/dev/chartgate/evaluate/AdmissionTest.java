package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.finding.Report;
import dev.chartgate.release.Admission;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.YamlBounds;
import dev.chartgate.source.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AdmissionTest {
  private static final Pack PACK =
      InlinePack.of(
          "test",
          """
          id: of-object
          code: TST001
          title: It does not hold
          severity: error
          scope: object
          kinds: [Service]
          assert: "false"
          message: >-
            request.operation + ' ' + namespaceObject.metadata.labels.tier + ' '
            + (oldObject == null ? 'none' : oldObject.metadata.name)
          """,
          """
          id: of-release
          code: TST002
          title: It does not hold
          severity: error
          scope: release
          assert: "size(objects) == 0"
          message: "'objects'"
          """,
          """
          id: of-values
          code: TST003
          title: It does not hold
          severity: error
          scope: values
          assert: "values.a == 1"
          message: "'values'"
          """);

  @Test
  void of_one_object_only_rules_of_objects_are_asked_and_they_see_the_request() {
    Release object = service("Service");

    assertThat(messages(object, Optional.of(node("metadata: { name: before }"))))
        .containsExactly("UPDATE dev before");
    assertThat(messages(object, Optional.empty())).containsExactly("UPDATE dev none");
  }

  @Test
  void an_object_that_no_rule_is_about_is_judged() {
    Report report =
        Judge.report(
            List.of(PACK),
            EngineOptions.defaults(),
            service("ConfigMap").withAdmission(admission(Optional.empty())));

    assertThat(report.findings()).isEmpty();
    assertThat(report.notEvaluated()).isEmpty();
  }

  @Test
  void without_a_request_all_rules_are_asked_and_what_is_not_given_is_unknown() {
    assertThat(Judge.findings(PACK, service("Service")))
        .extracting(finding -> finding.rule().code())
        .containsExactlyInAnyOrder("TST001", "TST002", "TST003");
  }

  private static List<String> messages(Release release, Optional<MappingNode> old) {
    return Judge.findings(PACK, release.withAdmission(admission(old))).stream()
        .map(Finding::message)
        .toList();
  }

  private static Admission admission(Optional<MappingNode> old) {
    return new Admission(
        node("operation: UPDATE"),
        old,
        Optional.of(node("metadata: { name: shop, labels: { tier: dev } }")));
  }

  private static Release service(String kind) {
    return ReleaseOf.name("a")
        .objects("apiVersion: v1\nkind: %s\nmetadata: { name: now }\n".formatted(kind))
        .build();
  }

  private static MappingNode node(String text) {
    return (MappingNode)
        new YamlReader(YamlBounds.DEFAULT)
            .read(new SourceText("review", text))
            .documents()
            .getFirst()
            .root();
  }
}
