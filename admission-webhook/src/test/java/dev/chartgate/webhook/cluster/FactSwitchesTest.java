package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartgate.webhook.cluster.FactSwitches.UnknownSwitchException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactSwitchesTest {

  @Test
  void groups_are_named_and_secrets_by_namespace() throws UnknownSwitchException {
    assertThat(FactSwitches.parse("nodes, secrets:prod,secrets:shop").on())
        .isEqualTo(Map.of(FactGroup.NODES, Set.of("*"), FactGroup.SECRETS, Set.of("prod", "shop")));
  }

  @Test
  void all_is_everything_but_what_is_switched_on_by_namespace() throws UnknownSwitchException {
    FactSwitches all = FactSwitches.parse("all");

    assertThat(all).isEqualTo(FactSwitches.DEFAULT);
    assertThat(all.isOn(FactGroup.CNI)).isTrue();
    assertThat(all.isOn(FactGroup.SECRETS)).isFalse();
    assertThat(all.isOn(FactGroup.RELEASES)).isFalse();
  }

  @Test
  void none_and_nothing_are_nothing() throws UnknownSwitchException {
    assertThat(FactSwitches.parse("none")).isEqualTo(FactSwitches.NONE);
    assertThat(FactSwitches.parse("")).isEqualTo(FactSwitches.NONE);
  }

  @Test
  void a_namespace_is_on_by_its_name_or_with_all() throws UnknownSwitchException {
    FactSwitches some = FactSwitches.parse("secrets:prod,releases:*");

    assertThat(some.isOn(FactGroup.SECRETS, "prod")).isTrue();
    assertThat(some.isOn(FactGroup.SECRETS, "shop")).isFalse();
    assertThat(some.isOn(FactGroup.RELEASES, "shop")).isTrue();
  }

  @Test
  void all_mistakes_are_told() {
    assertThatThrownBy(() -> FactSwitches.parse("nods,secrets,secretValues:,nodes:prod"))
        .isInstanceOf(UnknownSwitchException.class)
        .hasMessageStartingWith("there are no facts 'nods'; there are all, serverVersion, ")
        .hasMessageContaining(
            "; 'secrets' is switched on by namespace; write secrets:NAMESPACE, or secrets:* for"
                + " all; 'secretValues' is switched on by namespace; ")
        .hasMessageEndingWith("; 'nodes' is for the whole cluster; write it without ':'");
  }

  @Test
  void switches_are_written_as_they_are_read() throws UnknownSwitchException {
    FactSwitches switches = FactSwitches.parse("all,secrets:prod,releases:*");

    assertThat(FactSwitches.parse(switches.toString())).isEqualTo(switches);
    assertThat(FactSwitches.NONE).hasToString("none");
  }
}
