package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Pack;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SupersessionTest {
  private static final String RULE =
      """
      id: %s
      code: %s
      title: The image is wrong
      severity: error
      scope: object
      supersedes: [%s]
      kinds: [Pod]
      select: $pod.containers[*]
      assert: "%s"
      at: image
      message: "'wrong image'"
      """;

  private static final Pack GENERAL =
      InlinePack.of("general", RULE.formatted("general-rule", "GEN001", "", "false"));
  private static final Pack SPECIAL =
      InlinePack.of(
          "special", RULE.formatted("special-rule", "SPE001", "GEN001", "self.name != 'app'"));

  private static final Release RELEASE =
      ReleaseOf.name("a")
          .objects(
              """
              apiVersion: v1
              kind: Pod
              metadata: { name: p }
              spec:
                containers:
                  - { name: app, image: a }
                  - { name: sidecar, image: b }
              """)
          .build();

  @Test
  void what_a_better_rule_says_too_is_named_in_also() {
    List<Finding> findings =
        Judge.report(List.of(GENERAL, SPECIAL), EngineOptions.defaults(), RELEASE).findings();

    assertThat(findings)
        .extracting(f -> f.rule().code() + " " + f.subject().orElseThrow().path().orElseThrow())
        .containsExactly("SPE001 spec.containers[0].image", "GEN001 spec.containers[1].image");
    assertThat(findings.getFirst().also()).containsExactly("GEN001");
    assertThat(findings.getLast().also()).isEmpty();
  }

  @Test
  void each_rule_stands_alone() {
    assertThat(Judge.findings(GENERAL, RELEASE)).hasSize(2);
    assertThat(Judge.findings(SPECIAL, RELEASE)).hasSize(1);
  }
}
