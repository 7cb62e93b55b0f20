package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of values that belong to subcharts, whichever way a chart has them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SubchartKeysTest {
  @TempDir private Path root;

  @Test
  void a_subchart_is_known_by_its_name_its_alias_and_without_being_declared() {
    RenderedChart chart =
        new RenderedChart(root)
            .with(
                "web/Chart.yaml",
                "{apiVersion: v2, name: web, version: 1.0.0, dependencies:"
                    + " [{name: db, version: '*', alias: store}]}")
            .with("web/values.yaml", "port: 80\n")
            .with("web/charts/db/Chart.yaml", "{apiVersion: v2, name: db, version: 1.0.0}")
            .with("web/charts/mail/Chart.yaml", "{apiVersion: v2, name: mail, version: 1.0.0}")
            .values("v.yaml", "store: {a: 1}\nmail: {a: 1}\nqueue: {a: 1}\n");

    List<Finding> findings =
        Judge.report(List.of(), EngineOptions.defaults(), chart.release()).findings();

    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly("the chart's values have no key queue");
  }
}
