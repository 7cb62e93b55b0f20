package dev.chartgate.webhook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.webhook.cluster.FactSwitches.UnknownSwitchException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "none -> []",
        "serverVersion,apiVersions -> []",
        "nodes,provider,cni -> [nodes, daemonsets.apps]",
        "configMaps,configMapValues:* -> [configmaps]",
        "configMaps,configMapValues:prod -> [configmaps, configmaps in prod]",
        "secrets:prod,secrets:shop -> [secrets in prod, secrets in shop]",
        "secrets:prod,secrets:* -> [secrets]",
        "releases:*,releases:prod -> [secrets that are records of Helm,"
            + " configmaps that are records of Helm]",
        "releases:prod -> [secrets that are records of Helm in prod,"
            + " configmaps that are records of Helm in prod]",
      })
  void each_watch_is_held_once_and_none_that_nobody_needs(String switches, String watches)
      throws UnknownSwitchException {
    assertThat(WatchOrder.of(FactSwitches.parse(switches))).hasToString(watches);
  }
}
