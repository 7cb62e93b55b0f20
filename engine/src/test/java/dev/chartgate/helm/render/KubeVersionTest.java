package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KubeVersionTest {

  @Test
  void helm_4_keeps_a_suffix_and_helm_3_drops_it() {
    assertThat(KubeVersion.parse("1.33.4-gke.1245000", HelmVersion.V4))
        .contains(new KubeVersion("v1.33.4-gke.1245000", "v1.33.4", "1", "33"));
    assertThat(KubeVersion.parse("1.33.4-gke.1245000", HelmVersion.V3))
        .contains(new KubeVersion("v1.33.4", "v1.33.4", "1", "33"));
  }

  @Test
  void two_numbers_are_enough() {
    assertThat(KubeVersion.parse("v1.30", HelmVersion.V4))
        .contains(new KubeVersion("v1.30", "v1.30", "1", "30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "x1.30", "01.30", "1.99999999999999999999", "latest"})
  void what_is_no_version_is_refused(String text) {
    assertThat(KubeVersion.parse(text, HelmVersion.V4)).isEmpty();
  }
}
