package dev.chartgate.webhook.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.RuleId;
import dev.chartgate.finding.Severity;
import dev.chartgate.webhook.verdict.AdmittedReleases.Known;
import dev.chartgate.webhook.verdict.AdmittedReleases.ReleaseKey;
import dev.chartgate.webhook.verdict.Settlement.Settled;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmittedReleasesTest {
  private static final Settlement SAID =
      new Settlement.SaidBetter(new RuleId("shop", "image-odd", "SHOP001"), Severity.WARNING);

  private final AdmittedReleases admitted = new AdmittedReleases();

  @Test
  void a_release_is_known_by_its_objects_until_it_is_judged_again() {
    admitted.remember(key("shop", "web"), List.of(settled("a", "shop"), settled("b", "shop")));

    assertThat(releases("a", "shop")).containsExactly(key("shop", "web"));
    assertThat(releases("a", "tills")).isEmpty();
    assertThat(admitted.of(spot("a"), Optional.empty())).as("an object of the cluster").hasSize(1);

    admitted.remember(key("shop", "web"), List.of(settled("b", "shop")));
    assertThat(releases("a", "shop")).isEmpty();
    assertThat(releases("b", "shop")).hasSize(1);
    admitted.remember(key("shop", "web"), List.of());
    assertThat(releases("b", "shop")).isEmpty();
    assertThat(admitted.knows(key("shop", "web"))).isTrue();
  }

  @Test
  void its_version_changes_with_what_is_decided_and_not_with_each_release() {
    String first = admitted.version();
    admitted.remember(key("shop", "web"), List.of());
    assertThat(admitted.version()).isEqualTo(first);

    admitted.remember(key("shop", "web"), List.of(settled("a", "shop")));
    String second = admitted.version();
    assertThat(second).isNotEqualTo(first);
    admitted.remember(key("shop", "web"), List.of());
    assertThat(admitted.version()).isNotEqualTo(second);
  }

  @Test
  void a_namespace_that_makes_many_has_its_own_forgotten_and_not_those_of_others() {
    admitted.remember(key("shop", "web"), List.of(settled("a", "shop")));
    admitted.remember(key("many", "kept"), List.of(settled("kept", "many")));
    IntStream.range(0, 150)
        .forEach(i -> {
          admitted.remember(key("many", "r" + i), List.of(settled("o" + i, "many")));
          assertThat(releases("kept", "many")).as("asked for all the time").hasSize(1);
        });

    assertThat(releases("o0", "many")).isEmpty();
    assertThat(releases("o149", "many")).hasSize(1);
    assertThat(releases("a", "shop")).hasSize(1);
  }

  @Test
  void of_a_release_with_very_many_findings_the_first_are_remembered() {
    admitted.remember(
        key("shop", "web"),
        IntStream.range(0, 6_000).mapToObj(i -> settled("o" + i, "shop")).toList());

    assertThat(releases("o0", "shop")).hasSize(1);
    assertThat(releases("o5999", "shop")).isEmpty();
  }

  private List<ReleaseKey> releases(String object, String namespace) {
    return admitted.of(spot(object), Optional.of(namespace)).stream().map(Known::release).toList();
  }

  private static ReleaseKey key(String namespace, String name) {
    return new ReleaseKey(namespace, name);
  }

  private static Settled settled(String object, String namespace) {
    return new Settled(spot(object), namespace, SAID);
  }

  private static Spot spot(String object) {
    return new Spot("K8S030", "apps", "Deployment", object, "spec");
  }
}
