package dev.chartgate.load;

import dev.chartgate.helm.chart.LoadedChart;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.source.YamlStream;

/** What a path turned out to hold. */
sealed interface Input {

  /** Where it was found. */
  String name();

  /**
   * Values.
   *
   * @param stream the file
   */
  record ValuesFile(YamlStream stream) implements Input {
    @Override
    public String name() {
      return stream.source().name();
    }
  }

  /**
   * Rendered objects.
   *
   * @param name where they were found
   * @param objects the objects
   */
  record Manifests(String name, ManifestReader objects) implements Input {}

  /**
   * A release as Helm keeps it.
   *
   * @param object the object that holds it
   */
  record StoredRelease(KubernetesObject object) implements Input {
    @Override
    public String name() {
      return object.node().mark().source().name();
    }
  }

  /**
   * A chart.
   *
   * @param name where it was found
   * @param loaded the chart
   * @param files how many files it was read from
   */
  record Chart(String name, LoadedChart loaded, int files) implements Input {}
}
