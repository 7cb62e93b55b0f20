package dev.chartgate.cli;

import dev.chartgate.cli.config.ReleaseSettings;
import dev.chartgate.cli.config.Written;
import dev.chartgate.evaluate.ChartSchemaCheck;
import dev.chartgate.helm.HelmVersion;
import dev.chartgate.helm.render.KubeVersion;
import dev.chartgate.helm.render.RenderBounds;
import dev.chartgate.load.RenderSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How charts are rendered, in the words of {@code helm template}. */
final class RenderingOptions {
  /** The time that the rendering of a chart may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RenderingOptions() {}

  static void declare(CommandSpec spec) {
    Flag.addGroup(
        spec,
        "Rendering of charts, as Helm does it",
        Flag.text(
            "VERSION",
            "The version of Kubernetes that charts are told (default: "
                + KubeVersion.DEFAULT.version()
                + ").",
            "--kube-version"),
        Flag.texts(
            "VERSION",
            "What the cluster serves beyond Kubernetes itself, as in monitoring.coreos.com/v1.",
            "-a",
            "--api-versions"),
        Flag.toggle("Takes the files of crds/, too.", "--include-crds"),
        Flag.toggle("Renders for an upgrade, not for an installation.", "--is-upgrade"));
  }

  /**
   * How charts are rendered by arguments.
   *
   * @param otherwise what holds where no argument says anything
   */
  static RenderSettings of(ParseResult arguments, HelmVersion helm, ReleaseSettings otherwise)
      throws UsageException {
    List<String> apiVersions = CommaSeparated.items(Flag.all(arguments, "--api-versions"));
    return new RenderSettings(
        kubeVersion(arguments, helm, otherwise),
        apiVersions.isEmpty()
            ? otherwise.apiVersions().map(Written::value).orElse(List.of())
            : apiVersions,
        Flag.isGiven(arguments, "--include-crds")
            || otherwise.includeCrds().map(Written::value).orElse(false),
        Flag.isGiven(arguments, "--is-upgrade"),
        new ChartSchemaCheck(),
        RenderBounds.DEFAULT.within(RenderingOptions::aMinute));
  }

  private static BooleanSupplier aMinute() {
    long begin = System.nanoTime();
    return () -> System.nanoTime() - begin > PATIENCE.toNanos();
  }

  private static KubeVersion kubeVersion(
      ParseResult arguments, HelmVersion helm, ReleaseSettings otherwise) throws UsageException {
    Optional<String> text =
        Flag.<String>optional(arguments, "--kube-version")
            .or(() -> otherwise.kubeVersion().map(Written::value));
    if (text.isEmpty()) {
      return KubeVersion.DEFAULT;
    }
    return KubeVersion.parse(text.get(), helm)
        .orElseThrow(() ->
            new UsageException(
                "'%s' is no version of Kubernetes; write it as in 1.37.0".formatted(text.get())));
  }
}
