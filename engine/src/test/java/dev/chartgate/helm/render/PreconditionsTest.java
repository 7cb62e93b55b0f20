package dev.chartgate.helm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.chart.Chart;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreconditionsTest {

  @Test
  void all_that_is_not_met_is_told_at_once_at_its_line() {
    Chart chart =
        chart(
            """
            type: library
            kubeVersion: ">=1.99.0-0"
            dependencies:
              - name: web
                version: 1.x
              - name: db
                version: 1.x
                alias: store
            """);

    assertThat(Preconditions.unmet(chart, KubeVersion.DEFAULT))
        .extracting(RenderProblem::toString)
        .containsExactly(
            "Chart.yaml:4:7: c is a library chart, which cannot be installed; name a chart that"
                + " uses it",
            "Chart.yaml:7:5: the dependency web is declared, but missing in charts/; run helm"
                + " dependency build",
            "Chart.yaml:9:5: the dependency db is declared, but missing in charts/; run helm"
                + " dependency build",
            "Chart.yaml:5:14: the chart wants Kubernetes >=1.99.0-0, and this is v1.37.0; name the"
                + " version with --kube-version");
  }

  @Test
  void a_version_with_a_suffix_is_held_to_a_range_without_it() {
    KubeVersion kube = KubeVersion.parse("1.30.2-eks-1", HelmVersion.V4).orElseThrow();

    assertThat(Preconditions.unmet(chart("kubeVersion: '>= 1.30'\n"), kube)).isEmpty();
  }

  private static Chart chart(String more) {
    return Charts.load(HelmVersion.V4, Map.of("Chart.yaml", Charts.metadata("c", more))).chart();
  }
}
