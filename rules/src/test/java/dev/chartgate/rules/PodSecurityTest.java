package dev.chartgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.rule.Rule;
import dev.chartgate.rule.Scope;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The rules that are the Pod Security Standards, as a set. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PodSecurityTest {
  private static List<Rule> tagged(String tag) {
    return BuiltInPacks.ALL.stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> rule.tags().contains(tag))
        .toList();
  }

  @Test
  void restricted_contains_baseline() {
    assertThat(tagged("pss-baseline")).isNotEmpty();
    assertThat(tagged("pss-restricted")).containsAll(tagged("pss-baseline"));
    assertThat(tagged("pss-restricted")).hasSizeGreaterThan(tagged("pss-baseline").size());
  }

  @Test
  void each_of_them_judges_every_kind_that_holds_a_pod_and_needs_nothing_else() {
    assertThat(tagged("pss-restricted"))
        .allSatisfy(rule -> {
          assertThat(rule.scope()).as(rule.id().code()).isEqualTo(Scope.OBJECT);
          assertThat(rule.kinds()).as(rule.id().code()).containsExactly("workload", "PodTemplate");
          assertThat(rule.enabled()).as(rule.id().code()).isTrue();
        });
  }
}
