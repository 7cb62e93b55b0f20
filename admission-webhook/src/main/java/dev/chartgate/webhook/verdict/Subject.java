package dev.chartgate.webhook.verdict;

import dev.chartgate.release.ChartInfo;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Release;
import java.util.Optional;

/** What was judged, as messages name it. */
sealed interface Subject {

  /**
   * A release.
   *
   * @param name its name
   * @param chart its chart with the version, if it is known
   * @param namespace its namespace
   */
  record OfRelease(String name, Optional<String> chart, String namespace) implements Subject {
    static OfRelease of(Release release, String namespace) {
      return new OfRelease(release.name(), release.chart().map(OfRelease::words), namespace);
    }

    private static String words(ChartInfo chart) {
      return chart.version().map(version -> chart.name() + " " + version).orElse(chart.name());
    }

    @Override
    public String toString() {
      return "the release %s%s in namespace %s"
          .formatted(name, chart.map(c -> " of " + c).orElse(""), namespace);
    }
  }

  /** Anything else. */
  record Other(String words) implements Subject {
    static Other of(KubernetesObject object, Optional<String> namespace) {
      return new Other(
          "%s %s%s"
              .formatted(
                  object.kind(),
                  object.name(),
                  namespace.map(name -> " in namespace " + name).orElse("")));
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
