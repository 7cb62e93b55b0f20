package dev.chartgate.helm.render;

import dev.chartgate.helm.HelmVersion;
import dev.chartgate.load.ChartPrinter;
import dev.chartgate.load.LoadRequest;
import dev.chartgate.load.RenderSettings;
import java.nio.file.Path;
import java.util.List;

/** What our renderer prints of a chart, to be compared with what real Helm prints. */
final class OwnRendering {
  private OwnRendering() {}

  /**
   * Prints a chart.
   *
   * @param helm the line of Helm that is compared with
   * @param kubeVersion what {@code --kube-version} is given
   * @param print what else {@code helm template} is given
   */
  static ChartPrinter.Printed of(
      Path chart, HelmVersion helm, String kubeVersion, PrintOptions print) {
    return new ChartPrinter()
        .print(
            LoadRequest.in(Path.of(""))
                .paths(chart.toString())
                .helm(helm)
                .rendering(
                    new RenderSettings(
                        KubeVersion.parse(kubeVersion, helm).orElseThrow(),
                        List.of(),
                        print.includeCrds(),
                        false,
                        SchemaCheck.NONE,
                        RenderBounds.DEFAULT))
                .build(),
            print);
  }
}
